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
        Map<String, Object> model = new HashMap<>();
        model.put("editions", editions);
        model.put("style", resource("page.css"));
        model.put("font", font);
        model.put("fontCheck", fontCheck);
        model.put("script", script());
        model.put("scriptHash", Digest.sha256(script()));
        StringWriter out = new StringWriter();
        Template template = configuration.getTemplate(TEMPLATE);
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
