package org.plumbline.load.layout;

import java.util.Optional;

/** Knows nobody: texts stay as they are printed. */
enum NoNames implements KnownNames {
    INSTANCE;

    @Override
    public Optional<String> region(String label) {
        return Optional.empty();
    }

    @Override
    public Optional<String> indicator(String label) {
        return Optional.empty();
    }

    @Override
    public Optional<String> regionIn(String title) {
        return Optional.empty();
    }

    @Override
    public boolean ofPlan() {
        return false;
    }
}
