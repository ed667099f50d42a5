package org.plumbline.load.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;

/**
 * The tab-separated files of Eurostat: the first column holds the codes of a series, the others are periods; a figure may
 * have flags behind it, and {@code :} is none. {@code geo} is the region, {@code unit} the unit, {@code na_item} or
 * {@code indic…} the indicator; without such a dimension the other codes are.
 */
final class EurostatTable {
    private static final Pattern HEAD =
            Pattern.compile("([\\w,]{1,400})\\\\(?i:TIME_PERIOD|TIME)\\t.*", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("(\\S+)(?:\\s+([a-z]{1,4}))?");
    /** Flags of Eurostat and the SDMX status each is. */
    private static final Map<Character, String> STATUS =
            Map.of('b', "B", 'p', "P", 'e', "E", 's', "E", 'f', "F", 'u', "U", 'd', "D", 'n', "N", 'r', "R", 'z', "M");

    private final String file;
    private final KnownNames names;
    private final List<String> dimensions;
    private final List<String> periods;

    private EurostatTable(String file, KnownNames names, List<String> dimensions, List<String> periods) {
        this.file = file;
        this.names = names;
        this.dimensions = dimensions;
        this.periods = periods;
    }

    static boolean isHead(String line) {
        return HEAD.matcher(line).matches();
    }

    static void read(SheetSource source, String file, KnownNames names, Consumer<TableValue> rows) throws IOException {
        try (BufferedReader text = source.encoding().orElseThrow().open(source.file())) {
            String[] head = String.valueOf(text.readLine()).split("\t", -1);
            ReadLimit.COLUMNS.require(head.length);
            List<String> dimensions = List.of(head[0].substring(0, head[0].indexOf('\\'))
                    .toLowerCase(Locale.ROOT)
                    .split(","));
            List<String> periods = new ArrayList<>();
            for (int i = 1; i < head.length; i++) {
                periods.add(head[i].strip());
            }
            EurostatTable table = new EurostatTable(file, names, dimensions, periods);
            int number = 1;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                table.row(line, number, rows);
            }
        }
    }

    private void row(String line, int number, Consumer<TableValue> rows) {
        String[] cells = line.split("\t", -1);
        if (line.isBlank()) {
            return;
        }
        ReadLimit.COLUMNS.require(cells.length);
        Map<String, String> codes = new HashMap<>();
        List<String> others = new ArrayList<>();
        String indicator = "";
        String[] key = cells[0].split(",", -1);
        for (int i = 0; i < dimensions.size() && i < key.length; i++) {
            String dimension = dimensions.get(i);
            codes.put(dimension, key[i].strip());
            if (dimension.equals("na_item") || dimension.startsWith("indic")) {
                indicator = key[i].strip();
            } else if (!List.of("geo", "unit", "freq").contains(dimension)) {
                others.add(key[i].strip());
            }
        }
        String named = indicator.isEmpty() ? String.join(" / ", others) : indicator;
        for (int i = 1; i < cells.length && i <= periods.size(); i++) {
            Matcher cell = CELL.matcher(cells[i].strip());
            boolean plain = cell.matches();
            String flags = plain && cell.group(2) != null ? cell.group(2) : "";
            rows.accept(new NamedFigure(
                            codes.getOrDefault("geo", ""),
                            named,
                            periods.get(i - 1),
                            plain ? cell.group(1) : cells[i].strip(),
                            codes.getOrDefault("unit", ""),
                            status(flags),
                            String.join(" / ", key),
                            "",
                            flags.indexOf('c') >= 0 ? Map.of("conf", "C") : Map.of())
                    .at(SourceLocation.ofLine(file, number), names));
        }
    }

    private static String status(String flags) {
        return flags.chars()
                .mapToObj(flag -> STATUS.getOrDefault((char) flag, ""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }
}
