package org.plumbline.report;

import java.io.IOException;

/** An output would have replaced a file the plan was read from. */
public final class InputKeptException extends IOException {
    private static final long serialVersionUID = 1L;

    InputKeptException() {
        super("an input of the plan is not replaced");
    }
}
