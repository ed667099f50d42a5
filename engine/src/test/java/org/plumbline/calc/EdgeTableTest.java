package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.value.DecimalDigits;

/**
 * What every measure says in awkward cases, as the table of {@code docs/methods.md}: generated from the code, so that the
 * page cannot differ from it. {@code -Dedges.rewrite=true} writes the page anew.
 */
class EdgeTableTest {
    private static final Path PAGE = Path.of("..", "docs", "methods.md");
    private static final String BEGIN = "<!-- edges -->\n";
    private static final String END = "<!-- /edges -->\n";

    /** A case: indicator, baseline and target with their years, and the values of years. */
    private record Edge(
            String name, String indicator, String kind, double baseline, double target, int due, String values) {
        private Scenario scenario() {
            Scenario scenario = new Scenario()
                    .target(String.format(
                            Locale.ROOT,
                            "t,%s,sz,%d,%s,,%s,,,,,,2010,%s",
                            indicator,
                            due,
                            kind,
                            DecimalDigits.plain(target),
                            DecimalDigits.plain(baseline)))
                    .projection("drift")
                    .method("all");
            String latest = "";
            for (String value : values.split(" ")) {
                String[] halves = value.split("=");
                scenario.observed(indicator + ",sz," + halves[0] + "," + halves[1]);
                latest = halves[0].contains("/") ? halves[0].substring(0, 4) : halves[0] + "-12-31";
            }
            String seen = latest.length() == 4 ? latest + "-07-15" : latest;
            return scenario.knownAt(name.contains("past") ? "2020-06-30" : seen);
        }

        private String given() {
            return String.format(
                    Locale.ROOT,
                    "B %s (2010), T %s (%d), d %s; %s",
                    DecimalDigits.plain(baseline),
                    DecimalDigits.plain(target),
                    due,
                    indicator.equals("cost") ? "−1" : "+1",
                    values.replace("2016-01/2016-06", "2016-01/06"));
        }
    }

    private static final List<Edge> EDGES = List.of(
            new Edge(
                    "plain 一般",
                    "stock",
                    "reach",
                    100,
                    200,
                    2020,
                    "2010=100 2011=110 2012=119 2013=131 2014=139 2015=150"),
            new Edge(
                    "baseline zero 基期为零",
                    "stock",
                    "reach",
                    0,
                    100,
                    2020,
                    "2010=0 2011=10 2012=19 2013=31 2014=39 2015=50"),
            new Edge(
                    "actual zero 实际为零",
                    "stock",
                    "reach",
                    100,
                    200,
                    2020,
                    "2010=100 2011=80 2012=60 2013=40 2014=20 2015=0"),
            new Edge(
                    "target zero 目标为零",
                    "cost",
                    "reach",
                    100,
                    0,
                    2020,
                    "2010=100 2011=90 2012=81 2013=69 2014=61 2015=50"),
            new Edge(
                    "negative 负值",
                    "stock",
                    "reach",
                    -100,
                    -50,
                    2020,
                    "2010=-100 2011=-95 2012=-91 2013=-84 2014=-81 2015=-75"),
            new Edge(
                    "sign change 正负改变",
                    "stock",
                    "reach",
                    -50,
                    50,
                    2020,
                    "2010=-50 2011=-40 2012=-31 2013=-19 2014=-11 2015=1"),
            new Edge(
                    "target equals baseline 目标等于基期",
                    "stock",
                    "reach",
                    100,
                    100,
                    2020,
                    "2010=100 2011=98 2012=97 2013=94 2014=92 2015=90"),
            new Edge(
                    "worse than baseline 劣于基期",
                    "stock",
                    "reach",
                    100,
                    200,
                    2020,
                    "2010=100 2011=96 2012=91 2013=89 2014=84 2015=80"),
            new Edge(
                    "target behind baseline 目标劣于基期",
                    "stock",
                    "at-least",
                    100,
                    80,
                    2020,
                    "2010=100 2011=94 2012=88 2013=81 2014=77 2015=70"),
            new Edge("one point 只有一点", "stock", "reach", 100, 200, 2020, "2010=100"),
            new Edge("gap in years 缺年份", "stock", "reach", 100, 200, 2020, "2010=100 2011=110 2015=150"),
            new Edge("year open 年内", "flow", "reach", 100, 200, 2016, "2010=100 2014=160 2015=180 2016-01/2016-06=95"),
            new Edge("past, unobserved 到期未公布", "stock", "reach", 100, 200, 2015, "2010=100 2011=110 2012=130 2013=150"),
            new Edge(
                    "past, missed 到期未完成",
                    "stock",
                    "reach",
                    100,
                    200,
                    2015,
                    "2010=100 2011=116 2012=133 2013=148 2014=167 2015=180"),
            new Edge(
                    "past, met later 逾期完成",
                    "stock",
                    "reach",
                    100,
                    200,
                    2015,
                    "2010=100 2011=116 2012=133 2013=148 2014=167 2016=210"));

    @Test
    void thePageHoldsWhatTheCodeDoes() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).as("markers in " + PAGE).isGreaterThanOrEqualTo(begin);
        String table = table();
        if (Boolean.getBoolean("edges.rewrite")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table);
    }

    private static String table() {
        List<Assessment> assessments =
                EDGES.stream().map(edge -> edge.scenario().assess()).toList();
        StringBuilder text = new StringBuilder("\n| | case 情形 | given 给定 |\n|---|---|---|\n");
        for (int i = 0; i < EDGES.size(); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s |\n",
                    letter(i),
                    EDGES.get(i).name(),
                    EDGES.get(i).given()));
        }
        Map<String, Function<Assessment, String>> rows = rows();
        text.append("\n| measure |")
                .append(EDGES.stream()
                        .map(e -> " " + letter(EDGES.indexOf(e)) + " |")
                        .collect(Collectors.joining()))
                .append("\n|---|")
                .append("---|".repeat(EDGES.size()))
                .append('\n');
        rows.forEach((name, cell) -> {
            text.append("| ").append(name).append(" |");
            assessments.forEach(a -> text.append(' ').append(cell.apply(a)).append(" |"));
            text.append('\n');
        });
        return text.append('\n').toString();
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    private static Map<String, Function<Assessment, String>> rows() {
        Map<String, Function<Assessment, String>> rows = new LinkedHashMap<>();
        rows.put("outcome", a -> a.outcome().code());
        rows.put("gap", a -> cell(a.gap().value()));
        rows.put("favourable", a -> cell(a.gap().favourable()));
        rows.put("relative", a -> cell(a.gap().relative()));
        rows.put("levelRatio", a -> cell(a.levelRatio()));
        rows.put("shareOfWay", a -> cell(a.shareOfWay()));
        rows.put("logShareOfWay", a -> cell(a.logShareOfWay()));
        rows.put("path.expected", a -> cell(a.path().expected()));
        rows.put("path.deviation", a -> cell(a.path().deviation()));
        rows.put("path.timeDistance", a -> cell(a.path().timeDistanceYears()));
        rows.put("path.elapsed", a -> cell(a.path().elapsed()));
        rows.put("pace.observedChange", a -> cell(a.pace().observedChange()));
        rows.put("pace.requiredChange", a -> cell(a.pace().requiredChange()));
        rows.put("pace.observedRate", a -> cell(a.pace().observedRate()));
        rows.put("pace.requiredRate", a -> cell(a.pace().requiredRate()));
        rows.put("pace.ratio", a -> cell(a.pace().ratio()));
        rows.put("pace.remainingChange", a -> cell(a.pace().remainingChange()));
        rows.put("pace.remainingRate", a -> cell(a.pace().remainingRate()));
        rows.put("projection (drift)", EdgeTableTest::projection);
        rows.put("probability", a -> cell(a.projection().probability()));
        rows.put(
                "reachedIn",
                a -> a.projection().reachedIn().map(Object::toString).orElse("–"));
        List<String> methods =
                new ArrayList<>(EDGES.get(0).scenario().assess().ratings().keySet());
        for (String method : methods) {
            rows.put("`" + method + "`", a -> rating(a.ratings().get(method)));
        }
        return rows;
    }

    /** The number, with the remark where none could be observed. */
    private static String projection(Assessment assessment) {
        String remark = assessment.notes().stream()
                .map(Note::code)
                .filter(code -> code.startsWith("projection-"))
                .map(code -> " *" + code + "*")
                .collect(Collectors.joining());
        return cell(assessment.projection().value()) + remark;
    }

    private static String rating(Rating rating) {
        boolean none = rating.category().equals("not-applicable");
        return none ? cell(rating.score()) : rating.category() + " " + cell(rating.score());
    }

    private static String cell(Cell cell) {
        return cell.value().isPresent()
                ? DecimalDigits.plain(DecimalDigits.round(cell.value().getAsDouble(), 3))
                : "*" + cell.reason().orElseThrow().code() + "*";
    }
}
