package org.dateline.gazetteer;

/** Distances on the globe, the same to the last bit on every machine. Stateless. */
public final class GreatCircle {
  private static final double EARTH_RADIUS_KM = 6371;

  private GreatCircle() {}

  /** The distance of two points in km (haversine); arguments in degrees, WGS 84. */
  public static double kilometres(
      double latitude, double longitude, double otherLatitude, double otherLongitude) {
    double phi = Math.toRadians(otherLatitude - latitude) / 2;
    double lambda = Math.toRadians(otherLongitude - longitude) / 2;
    double a =
        StrictMath.sin(phi) * StrictMath.sin(phi)
            + StrictMath.cos(Math.toRadians(latitude))
                * StrictMath.cos(Math.toRadians(otherLatitude))
                * StrictMath.sin(lambda)
                * StrictMath.sin(lambda);
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(a)));
  }
}
