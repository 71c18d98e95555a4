package org.dateline.ledger;

/**
 * A page that was read, or is never to be read; what it held is in the entry's id.
 *
 * @param uri the page's uri
 * @param file where the file lies that it was read from; empty if it was read from none
 * @param configuration with which it was read; see {@link Ledger#configuration}
 * @param superseded whether another page of the uri stands in its place, now and later
 */
public record ReadPage(String uri, String file, String configuration, boolean superseded) {}
