package org.plumbline.report.html;

import java.util.Map;

/**
 * The page in one language. Public because the template engine reads it.
 *
 * @param prefix put before every id, so that several editions can stand in one file
 * @param code of the language
 * @param texts by key
 */
public record PageEdition(String prefix, String code, PageContent page, Map<String, String> texts) {
    public PageEdition {
        texts = Map.copyOf(texts);
    }
}
