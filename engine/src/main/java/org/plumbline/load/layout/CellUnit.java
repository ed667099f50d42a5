package org.plumbline.load.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.load.parse.PrintedUnit;
import org.plumbline.load.parse.PrintedValue;

/** The unit of a cell: what stands nearest to it counts first. */
final class CellUnit {
    private static final Pattern GROWTH = Pattern.compile(".*(?:增长|增速|增幅|同比|环比)(?:率|速度)?$");
    private static final Pattern NONE = Pattern.compile("[-—–－/.]*");

    /** The World Bank names no unit beside this code. */
    private static final String POPULATION_CODE = "SP.POP.TOTL";

    private final TitleText title;
    private final Layout layout;
    private final List<String> ratios;
    private boolean grown;

    CellUnit(TitleText title, Layout layout) {
        this.title = title;
        this.layout = layout;
        this.ratios = title.units().stream().filter(PrintedUnit::isRatio).toList();
    }

    /** True once growth without a unit was taken for percent. */
    boolean grown() {
        return grown;
    }

    static boolean isGrowth(String indicator) {
        return GROWTH.matcher(indicator).matches();
    }

    /** As printed, or empty where nothing says it. */
    String of(Optional<PrintedValue> figure, HeadColumn label, HeadColumn head, HeadColumn section, String named) {
        String sign = figure.map(PrintedValue::unit).orElse("");
        if (!sign.isEmpty()) {
            return sign;
        }
        String inHead = head.unit();
        if (!inHead.isEmpty()) {
            return NONE.matcher(inHead).matches() ? "" : inHead;
        }
        boolean inLabel = head.indicators().isEmpty() && !label.unit().isEmpty();
        if (isGrowth(named) && !inLabel) {
            grown |= ratios.isEmpty();
            return ratios.size() == 1 ? ratios.get(0) : "%";
        }
        if (label.keys().contains(POPULATION_CODE)) {
            return "persons";
        }
        String subject = named.isEmpty() ? title.indicator() : named;
        String stated = first(
                label.unit(),
                section.unit(),
                layout.fixed().getOrDefault(Layout.UNIT, ""),
                PrintedUnit.choose(title.units(), subject)
                        .or(() -> PrintedUnit.choose(title.units(), title.indicator()))
                        .orElse(""));
        return NONE.matcher(stated).matches() ? "" : stated;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
