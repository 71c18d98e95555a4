package org.dateline.pipeline.publish;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/** An address such as {@code teststore://bucket/files/a}; directories end with a slash. */
record MemoryResource(String address) implements ResourceId {
  private static final long serialVersionUID = 1L;

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    if (!isDirectory() || other.contains("/")) {
      throw new IllegalArgumentException(this + " and " + other);
    }
    String end = options == StandardResolveOptions.RESOLVE_DIRECTORY ? "/" : "";
    return new MemoryResource(address + other + end);
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return new MemoryResource(address.substring(0, address.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return address.substring(0, address.indexOf(':'));
  }

  @Override
  public @Nullable String getFilename() {
    return isDirectory() ? null : address.substring(address.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return address.endsWith("/");
  }

  @Override
  public String toString() {
    return address;
  }
}
