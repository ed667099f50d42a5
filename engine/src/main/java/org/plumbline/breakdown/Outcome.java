package org.plumbline.breakdown;

import java.util.List;

/** What came of splitting one total in one period. */
record Outcome(
        SplitTotal total, List<SplitCell> cells, List<Conflict> conflicts, List<SplitNote> notes, int decimals) {}
