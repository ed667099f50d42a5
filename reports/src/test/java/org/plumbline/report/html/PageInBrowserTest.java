package org.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.comparison.Comparisons;
import org.plumbline.model.Language;
import org.plumbline.model.PeriodParser;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;

/**
 * The page in a real browser: Chromium, found on the path or named by {@code CHROMIUM}. Skipped where there is none, but
 * never where {@code CI} is set.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    Path folder;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void openBrowser() {
        Optional<Path> program = chromium();
        if (program.isEmpty()) {
            assertThat(System.getenv("CI"))
                    .as("Chromium is needed where CI is set")
                    .isNotEqualTo("true");
            Assumptions.abort("No Chromium on this machine: the page was not tried out in a browser");
        }
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    private static Optional<Path> chromium() {
        Stream<Path> named =
                Optional.ofNullable(System.getenv("CHROMIUM")).stream().map(Path::of);
        Stream<Path> found = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(java.io.File.pathSeparator))
                .flatMap(dir -> NAMES.stream().map(name -> Path.of(dir).resolve(name)));
        return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
    }

    @AfterAll
    void closeBrowser() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        assertThat(complaints).isEmpty();
    }

    private Page open(Evaluation evaluation, Language language) throws IOException {
        return open(evaluation, language, Profile.WORKING);
    }

    private Page open(Evaluation evaluation, Language language, Profile profile) throws IOException {
        Path file = folder.resolve("page.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            PageWriter.write(evaluation, List.of(), language, profile, out);
        }
        return show(file);
    }

    private Page comparison(Language language) throws IOException {
        Evaluation evaluation = SmallCity.plan().evaluate(Files.createDirectories(folder.resolve("plan")));
        Path file = folder.resolve("comparison.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            ComparisonPageWriter.write(
                    Comparisons.ofPeriods(
                            evaluation.plan(),
                            evaluation.request(),
                            PeriodParser.parse("2011").orElseThrow(),
                            PeriodParser.parse("2013").orElseThrow()),
                    List.of(),
                    language,
                    Profile.WORKING,
                    out);
        }
        return show(file);
    }

    private Page show(Path file) {
        Page page = browser.orElseThrow().newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                complaints.add("asked for " + request.url());
            }
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    private Page smallCity() throws IOException {
        return open(SmallCity.plan().evaluate(Files.createDirectories(folder.resolve("plan"))), Language.ZH);
    }

    private static Locator shownRows(Page page) {
        return page.locator(".edition[data-language=zh] #targets tr[data-row]:not([hidden])");
    }

    @Test
    void filteringLeavesTheRowsThatFitAndCountsThem() throws IOException {
        try (Page page = smallCity()) {
            page.locator("#filter select[name=region]").selectOption("东区");
            assertThat(shownRows(page).count()).isEqualTo(2);
            assertThat(page.locator("#shown").textContent()).contains("2");

            page.locator("#filter select[name=outcome]").selectOption("met");
            assertThat(shownRows(page).count()).isEqualTo(1);

            page.locator("#filter button[type=reset]").click();
            page.waitForCondition(() -> shownRows(page).count() == 9);
            page.locator("#filter select[name=topic]").selectOption("科技");
            assertThat(shownRows(page).count()).isEqualTo(3);
            page.locator("#filter button[type=reset]").click();
            page.waitForCondition(() -> shownRows(page).count() == 9);
            page.locator("#filter select[name=units]").selectOption("市科技局");
            assertThat(shownRows(page).count()).isEqualTo(3);
        }
    }

    @Test
    void tablesAreSortedByKeyboardAndSayHow() throws IOException {
        try (Page page = smallCity()) {
            Locator head = page.locator("#targets table")
                    .first()
                    .locator("th[data-head]")
                    .nth(6);
            head.locator("button").focus();
            page.keyboard().press("Enter");
            assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
            @SuppressWarnings("unchecked") // numbers, as the expression says
            List<Number> values = (List<Number>) page.locator("#targets table")
                    .first()
                    .locator("tbody tr td:nth-child(7)")
                    .evaluateAll("cells => cells.map(c => c.dataset.sort).filter(Boolean).map(Number)");
            assertThat(values.stream().map(Number::doubleValue).toList())
                    .isSorted()
                    .hasSizeGreaterThan(4);
            page.keyboard().press("Enter");
            assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        }
    }

    @Test
    void aSectionOpensFromItsLink() throws IOException {
        try (Page page = smallCity()) {
            Locator section = page.locator("#i-carriers");
            assertThat(section.getAttribute("open")).isNull();
            page.locator("#targets a[href='#i-carriers']").first().click();
            page.waitForCondition(() -> section.getAttribute("open") != null);
            assertThat(section.locator("figure").first().isVisible()).isTrue();
        }
    }

    @Test
    void theLanguageIsSwitchedInPlace() throws IOException {
        try (Page page = smallCity()) {
            assertThat(page.title()).isEqualTo("甲市目标");
            page.locator("#show-zh").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.title()).isEqualTo("Targets of A City");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("#overview").isVisible()).isFalse();
            assertThat(page.locator("#en-overview").isVisible()).isTrue();
            page.locator("#en-filter select[name=outcome]").selectOption("missed");
            assertThat(page.locator("#en-shown").textContent()).startsWith("2 of 9");
        }
    }

    @Test
    void pointsTellTheirFiguresAndSeriesCanBeHidden() throws IOException {
        try (Page page = smallCity()) {
            Locator figure = page.locator("#i-output figure").first();
            Locator first = figure.locator(".spot").first();
            first.focus();
            assertThat(page.locator(".tip").textContent()).isEqualTo("2010年 实际（AC）：500 亿元");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".tip").textContent()).isEqualTo("2011年 实际（AC）：640 亿元");

            Locator button = figure.locator("button[data-layer=target]");
            button.click();
            assertThat(button.getAttribute("aria-pressed")).isEqualTo("false");
            assertThat(figure.locator("svg g[data-layer=target]").first().isVisible())
                    .isFalse();
            assertThat(figure.locator("svg g[data-layer=actual]").first().isVisible())
                    .isTrue();
        }
    }

    @Test
    void withoutScriptsEverythingCanBeRead() throws IOException {
        try (Page page = smallCity();
                var plain =
                        browser.orElseThrow().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page silent = plain.newPage()) {
            silent.navigate(page.url());
            assertThat(silent.locator("#overview").isVisible()).isTrue();
            assertThat(silent.locator("#en-overview").isVisible()).isFalse();
            assertThat(silent.locator("#filter").isVisible()).isFalse();
            silent.locator("label[for=show-en]").click();
            assertThat(silent.locator("#en-overview").isVisible()).isTrue();
        }
    }

    @Test
    void hostileNamesAreText() throws IOException {
        try (Page page = open(SampleEvaluation.create(), Language.ZH)) {
            assertThat(page.locator("script").count()).isEqualTo(1);
            assertThat(page.locator(".edition[data-language=zh]").textContent())
                    .contains("<script>alert('x')</script>");
        }
    }

    @Test
    void nothingIsWiderThanATelephone() throws IOException {
        try (Page page = smallCity()) {
            page.setViewportSize(390, 844);
            Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theRulesOfAccessibilityHold() throws IOException {
        try (Page page = smallCity()) {
            page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
            assertThat(violations(page)).isEmpty();
            page.locator("label[for=show-en]").click();
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void aComparisonIsFilteredByEffectSortedAndSwitched() throws IOException {
        try (Page page = comparison(Language.ZH)) {
            String zh = ".edition[data-language=zh] ";
            Locator rows = page.locator(zh + "tr[data-row]:not([hidden])");
            int all = rows.count();

            page.locator(zh + "select[name=effects]").selectOption("period");
            assertThat(rows.count()).isPositive().isLessThan(all);
            page.locator(zh + "button[type=reset]").click();
            page.waitForFunction(
                    "count => document.querySelectorAll(\".edition[data-language=zh] tr[data-row]:not([hidden])\").length === count",
                    all);

            page.locator(zh + "#indicators th[data-head] button").nth(4).click();
            assertThat(page.locator(zh + "#indicators th[aria-sort=ascending]").count())
                    .isEqualTo(1);

            assertThat(page.locator(zh + "#indicators").innerText()).contains("640亿元", "1,000亿元", "现价简单增速");
            page.locator("label[for=show-en]").click();
            assertThat(page.locator(".edition[data-language=en] h1").isVisible())
                    .isTrue();
            assertThat(page.title()).contains("2013 compared with 2011");
        }
    }

    @Test
    void aComparisonIsAccessibleAndDrawsItsCharts() throws IOException {
        try (Page page = comparison(Language.EN)) {
            assertThat(violations(page)).isEmpty();
            assertThat(page.locator(".edition[data-language=en] figure svg[role]")
                            .count())
                    .isPositive();
        }
    }

    @Test
    void theCouncilsPageIsAccessibleAndFitsATelephoneAndDoubleZoom() throws IOException {
        Evaluation evaluation = SmallCity.plan().evaluate(Files.createDirectories(folder.resolve("plan")));
        for (Language language : Language.values()) {
            try (Page page = open(evaluation, language, Profile.COUNCIL)) {
                page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
                assertThat(violations(page)).isEmpty();
                assertThat(page.locator("th").count()).isPositive();
                for (int width : new int[] {375, 640}) {
                    page.setViewportSize(width, 800);
                    Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
                    assertThat(((Number) wider).intValue()).as("at " + width).isLessThanOrEqualTo(0);
                }
            }
        }
    }

    /** Paper is for reading: of the stories of figures only those are printed that somebody has opened. */
    @Test
    void workingsArePrintedWhereTheyAreOpen() throws IOException {
        try (Page page = smallCity()) {
            page.evaluate(
                    "() => { document.querySelectorAll('.edition[data-language=zh] details.trace')[0].open = true; }");
            page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            Locator stories = page.locator(".edition[data-language=zh] details.trace");
            assertThat(stories.count()).isGreaterThan(1);
            assertThat(stories.first().evaluate("e => getComputedStyle(e).display"))
                    .isNotEqualTo("none");
            assertThat(stories.last().evaluate("e => getComputedStyle(e).display"))
                    .isEqualTo("none");
            assertThat(page.locator(".edition[data-language=zh] details.data:not(.trace):not([open])")
                            .count())
                    .isZero();
        }
    }

    private static List<String> violations(Page page) throws IOException {
        page.evaluate(axe());
        @SuppressWarnings("unchecked") // texts, as the expression says
        List<String> found = (List<String>)
                page.evaluate(
                        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                + ".map(v => v.id + ': ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 160) + ' ' + v.nodes[0].failureSummary)");
        return found;
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageInBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
