package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;

/** Tells figures apart that take part in several sums. Targets of several sources for one thing are several figures. */
record FigureKey(FigureKind figures, IndicatorId indicator, RegionId region, Period period, SourceLocation location) {

    static FigureKey of(Check check, Amount amount) {
        return new FigureKey(check.figures(), amount.indicator(), amount.region(), amount.period(), amount.location());
    }

    /** The total's key and those of the parts. */
    static List<FigureKey> all(Check check) {
        List<FigureKey> keys = new ArrayList<>();
        keys.add(of(check, check.total()));
        keys.addAll(parts(check));
        return keys;
    }

    static List<FigureKey> parts(Check check) {
        return check.parts().stream().map(part -> of(check, part)).toList();
    }
}
