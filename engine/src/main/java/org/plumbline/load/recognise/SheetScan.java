package org.plumbline.load.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;
import org.plumbline.load.parse.PrintedValue;

/** What the cells of a sheet look like, before anybody knows what they mean. */
final class SheetScan {
    /** How a cell looks. */
    enum Look {
        BLANK,
        NUMBER,
        MISSING,
        TEXT
    }

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}(?:\\.0)?");
    private static final Pattern HEAD_WORD = Pattern.compile(
            "(?i).*(?:地区|区域|省份|城市|区县|年份|年度|时间|时期|指标|项目|行业|产业|类别|单位|名称|region|area|country|year|period|indicator|item|name).*");

    private final Grid grid;
    private final Map<Integer, Boolean> yearRows = new HashMap<>();

    SheetScan(Grid grid) {
        this.grid = grid;
    }

    Grid grid() {
        return grid;
    }

    Look look(int row, int column) {
        return look(grid.cell(row, column));
    }

    static Look look(GridCell cell) {
        if (cell.isBlank()) {
            return Look.BLANK;
        }
        if (cell.state() != GridCell.State.VALUE
                || PrintedValue.parse(cell.text()).isPresent()) {
            return Look.NUMBER;
        }
        return MissingCodes.isMissing(cell.text()) ? Look.MISSING : Look.TEXT;
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text.strip()).matches();
    }

    /** True where a row's figures are years in order, as in a head. */
    boolean isYearRow(int row) {
        return yearRows.computeIfAbsent(row, this::findYearRow);
    }

    private boolean findYearRow(int row) {
        List<GridCell> figures = grid.filled(row).values().stream()
                .filter(cell -> look(cell) == Look.NUMBER)
                .toList();
        if (figures.isEmpty() || !figures.stream().allMatch(cell -> isYear(cell.text()))) {
            return false;
        }
        boolean headWord = grid.filled(row).values().stream()
                .anyMatch(cell -> look(cell) == Look.TEXT
                        && HEAD_WORD
                                .matcher(PrintedLabel.of(cell.text()).text())
                                .matches());
        if (figures.size() == 1) {
            return headWord || grid.filled(row).size() == 1;
        }
        long different = figures.stream().map(GridCell::text).distinct().count();
        boolean many = different * 4 >= figures.size();
        return (headWord && different > 1 && many)
                || inOrder(figures)
                || (different > 1 && different * 2 <= figures.size() && repeats(figures, (int) different));
    }

    private static boolean repeats(List<GridCell> figures, int different) {
        for (int i = different; i < figures.size(); i++) {
            if (!figures.get(i).text().equals(figures.get(i - different).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean inOrder(List<GridCell> figures) {
        int direction = 0;
        for (int i = 1; i < figures.size(); i++) {
            int step = Integer.compare(year(figures.get(i)), year(figures.get(i - 1)));
            if (step == 0 || (direction != 0 && step != direction)) {
                return false;
            }
            direction = step;
        }
        return true;
    }

    private static int year(GridCell cell) {
        return Integer.parseInt(cell.text().strip().substring(0, 4));
    }

    /** True for a row of the body: figures behind or beside a label. */
    boolean isData(int row) {
        if (isYearRow(row) || isPeriodHead(row) || isColumnCount(row)) {
            return false;
        }
        boolean number = false;
        boolean missing = false;
        boolean text = false;
        boolean behind = false;
        for (GridCell cell : grid.filled(row).values()) {
            Look look = look(cell);
            number |= look == Look.NUMBER;
            behind |= missing && look == Look.TEXT;
            missing |= look == Look.MISSING;
            text |= look == Look.TEXT;
        }
        return number || (missing && text && !behind);
    }

    /** True where most of several cells are periods written with words, such as 2012年 and 1-6月. */
    private boolean isPeriodHead(int row) {
        long periods = grid.filled(row).values().stream()
                .filter(cell -> look(cell) == Look.TEXT || isYear(cell.text()))
                .filter(cell -> PrintedPeriod.parse(cell.text()).isPresent())
                .count();
        long numbers = grid.filled(row).values().stream()
                .filter(cell -> look(cell) == Look.NUMBER && !isYear(cell.text()))
                .count();
        boolean worded = grid.filled(row).values().stream()
                .anyMatch(cell -> look(cell) == Look.TEXT
                        && PrintedPeriod.parse(cell.text()).isPresent());
        return worded && periods >= 2 && numbers == 0;
    }

    /** True for the row that numbers the columns of a form: 甲 乙 1 2 3. */
    boolean isColumnCount(int row) {
        int expected = 0;
        for (GridCell cell : grid.filled(row).values()) {
            String text = cell.text().strip();
            if (look(cell) == Look.TEXT && text.matches("[甲乙丙丁戊A-E]") && expected == 0) {
                continue;
            }
            if (!text.matches("\\d{1,2}") || (expected > 0 && Integer.parseInt(text) != expected + 1)) {
                return false;
            }
            expected = Integer.parseInt(text);
            if (expected > 9 && grid.filled(row).size() < 5) {
                return false;
            }
        }
        boolean counted = grid.filled(row).values().stream()
                .anyMatch(c -> c.text().strip().matches("[甲乙丙丁戊]"));
        return counted && expected > 0;
    }

    boolean isBlank(int row) {
        return grid.filled(row).isEmpty();
    }

    /** True where every filled cell only states a unit. */
    boolean isUnitLine(int row) {
        return !isBlank(row)
                && grid.filled(row).values().stream()
                        .allMatch(cell -> PrintedUnit.isUnitLine(cell.text())
                                || cell.text().strip().equalsIgnoreCase("(unit)"));
    }

    /** The first filled column, empty for a blank row. */
    OptionalInt firstColumn(int row) {
        return grid.filled(row).keySet().stream().mapToInt(Integer::intValue).min();
    }

    Optional<PrintedPeriod> period(int row, int column) {
        return PrintedPeriod.parse(
                PrintedLabel.of(grid.shown(row, column).text()).text());
    }
}
