package org.plumbline.report;

import java.util.List;
import org.plumbline.report.release.WithheldFigure;

/** A report for outside would have held figures that must not leave the house; nothing was written. */
public final class ReleaseRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<WithheldFigure> figures;

    ReleaseRefusedException(List<WithheldFigure> figures) {
        super(figures.size() + " figures are withheld");
        this.figures = List.copyOf(figures);
    }

    /** All of them. */
    public List<WithheldFigure> figures() {
        return figures;
    }
}
