package org.plumbline.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.vocabulary.ManifestKey;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.load.yaml.YamlValue;

/**
 * Reads the plan sheet of a workbook: keys in the first column, values in the second, in any order. Keys are those of the
 * manifest or their Chinese names; {@code title_zh} and {@code title_en} stand for the two titles, settings may have
 * {@code settings.} in front. A head row {@code key, value} is skipped.
 */
final class SheetManifest implements SheetHandler {
    private final String file;
    private final Predicate<String> wanted;
    private final Map<String, YamlValue> entries = new LinkedHashMap<>();
    private final Map<String, YamlValue> titles = new LinkedHashMap<>();
    private final Map<String, YamlValue> settings = new LinkedHashMap<>();
    private String sheet = "";

    SheetManifest(String file, Predicate<String> wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    @Override
    public boolean sheet(String name) {
        sheet = name;
        return wanted.test(name);
    }

    @Override
    public boolean row(int number, List<WorkbookCell> cells) {
        String key = text(cells, 0);
        String value = text(cells, 1);
        boolean head = key.equalsIgnoreCase("key") || key.equals("键") || key.equals("项目");
        if (!key.isEmpty() && !key.startsWith("#") && !head) {
            put(key, new YamlValue.Text(value, new SourceLocation(file, number, sheet, "", "B" + number)));
        }
        return true;
    }

    private static String text(List<WorkbookCell> cells, int column) {
        return cells.stream()
                .filter(cell -> cell.column() == column)
                .map(cell -> cell.text().strip())
                .findFirst()
                .orElse("");
    }

    private void put(String text, YamlValue value) {
        Optional<ManifestKey> key = ManifestKey.find(text);
        if (key.isEmpty()) {
            entries.putIfAbsent(text, value);
            return;
        }
        switch (key.get()) {
            case TITLE, TITLE_ZH -> titles.putIfAbsent("zh", value);
            case TITLE_EN -> titles.putIfAbsent("en", value);
            default ->
                (key.get().setting() ? settings : entries).putIfAbsent(key.get().key(), value);
        }
    }

    /** What the sheet says, and every table that has a sheet. */
    YamlValue.Group group(List<String> sheets) {
        SourceLocation location = SourceLocation.ofFile(file);
        Map<String, YamlValue> all = new LinkedHashMap<>(entries);
        if (!titles.isEmpty()) {
            all.put("title", new YamlValue.Group(titles, location));
        }
        if (!settings.isEmpty()) {
            all.put("settings", new YamlValue.Group(settings, location));
        }
        for (String name : sheets) {
            PlanTable.find(name).ifPresent(table -> all.put(table.key(), new YamlValue.Text(file, location)));
        }
        return new YamlValue.Group(all, location);
    }
}
