package org.dateline.ledger;

/**
 * A page that was read, or is never to be read; what it held is in the entry's id.
 *
 * @param uri the page's uri
 */
public record ReadPage(String uri) {}
