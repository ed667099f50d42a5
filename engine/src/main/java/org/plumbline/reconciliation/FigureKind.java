package org.plumbline.reconciliation;

import org.plumbline.model.Coded;

/** What sort of figures a check is about. */
public enum FigureKind implements Coded {
    OBSERVATIONS("observations"),
    TARGETS("targets");

    private final String code;

    FigureKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
