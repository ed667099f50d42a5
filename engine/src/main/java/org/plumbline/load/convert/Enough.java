package org.plumbline.load.convert;

/** Ends the reading of a file of which nothing more is to be known. */
final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
        super(null, null, false, false);
    }
}
