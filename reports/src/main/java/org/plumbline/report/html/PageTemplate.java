package org.plumbline.report.html;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

/** The page's template. Everything put into it is escaped, but for our own drawings, style and script. */
final class PageTemplate {
    private static final String TEMPLATE = "page.ftlh";
    private static final String COUNCIL = "council.ftlh";
    private static final String COMPARISON = "comparison.ftlh";

    private final Configuration configuration;

    PageTemplate() {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(PageTemplate.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setAPIBuiltinEnabled(false);
    }

    /**
     * @param font the font in base 64
     * @param fontCheck what the font cannot show, as a sentence; may be empty
     */
    String fill(List<PageEdition> editions, String font, String fontCheck) throws IOException {
        return fill(TEMPLATE, withScript(editions, font, fontCheck));
    }

    /** The page of a comparison. */
    String fillComparison(List<ComparisonPage> editions, String font, String fontCheck) throws IOException {
        return fill(COMPARISON, withScript(editions, font, fontCheck));
    }

    private static Map<String, Object> withScript(List<?> editions, String font, String fontCheck) throws IOException {
        Map<String, Object> model = model(font, fontCheck);
        model.put("editions", editions);
        model.put("script", script());
        model.put("scriptHash", Digest.sha256(script()));
        return model;
    }

    /** The page for a council, which needs no script. */
    String fillCouncil(List<CouncilPage> editions, String font, String fontCheck) throws IOException {
        Map<String, Object> model = model(font, fontCheck);
        model.put("editions", editions);
        return fill(COUNCIL, model);
    }

    private static Map<String, Object> model(String font, String fontCheck) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("style", resource("page.css"));
        model.put("font", font);
        model.put("fontCheck", fontCheck);
        return model;
    }

    private String fill(String name, Map<String, Object> model) throws IOException {
        StringWriter out = new StringWriter();
        Template template = configuration.getTemplate(name);
        try {
            template.process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("The page's template does not fit its content", e);
        }
        return out.toString();
    }

    static String script() throws IOException {
        return resource("page.js");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
