package org.plumbline.report.office;

import java.io.IOException;

/** A user's template that cannot be filled, in the user's language. */
public final class TemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message);
    }
}
