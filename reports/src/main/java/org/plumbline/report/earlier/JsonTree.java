package org.plumbline.report.earlier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An object of a JSON file, its fields found by name. What is null counts as not there. */
final class JsonTree {
    private static final int LONGEST_FOUND = 60;

    private final Map<String, Object> fields;
    private final int line;

    private JsonTree(Map<String, Object> fields, int line) {
        this.fields = fields;
        this.line = line;
    }

    /** @throws EarlierReportException where the file is no JSON object */
    static JsonTree read(InputStream in) throws IOException, EarlierReportException {
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new EarlierReportException(1, first == null ? "" : parser.getText());
            }
            return object(parser);
        } catch (JsonProcessingException e) {
            String found = e.getOriginalMessage();
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new EarlierReportException(
                    line, found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "…" : found);
        }
    }

    private static JsonTree object(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new JsonTree(fields, line);
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object item = value(parser);
                    if (item != null) {
                        items.add(item);
                    }
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getText();
            default -> null;
        };
    }

    String requireText(String name) throws EarlierReportException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            throw new EarlierReportException(line, name);
        }
        return text.get();
    }

    Optional<String> text(String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    OptionalDouble number(String name) {
        return fields.get(name) instanceof Double number && Double.isFinite(number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }

    boolean flag(String name, boolean otherwise) {
        return fields.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** An object under a name; an empty one where there is none. */
    JsonTree group(String name) {
        return fields.get(name) instanceof JsonTree group ? group : new JsonTree(Map.of(), line);
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The objects of an array. */
    List<JsonTree> list(String name) throws EarlierReportException {
        if (!(fields.get(name) instanceof List<?> items)) {
            throw new EarlierReportException(line, name);
        }
        return items.stream()
                .filter(JsonTree.class::isInstance)
                .map(JsonTree.class::cast)
                .toList();
    }

    int line() {
        return line;
    }
}
