package org.plumbline.report.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Cell;

/**
 * A JSON document being written: numbers in full precision, what is absent as null, lines ended with a line feed on every
 * system. Closing ends the document, not the stream.
 */
public final class JsonOutput implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false)
            .build();

    private final JsonGenerator generator;

    private JsonOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    /** A document over several lines, for people as well. */
    public static JsonOutput indented(OutputStream out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        return new JsonOutput(generator);
    }

    /** Documents on one line each. */
    public static JsonOutput lines(OutputStream out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        generator.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        return new JsonOutput(generator);
    }

    public void beginObject() throws IOException {
        generator.writeStartObject();
    }

    /** The name of the field whose value comes next. */
    public void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    public void beginObject(String name) throws IOException {
        generator.writeObjectFieldStart(name);
    }

    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    public void beginArray(String name) throws IOException {
        generator.writeArrayFieldStart(name);
    }

    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    public void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    public void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            generator.writeStringField(name, value.get());
        } else {
            nothing(name);
        }
    }

    /** The text, null where it is empty. */
    public void textOrNull(String name, String value) throws IOException {
        text(name, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    /** An element of an array. */
    public void text(String value) throws IOException {
        generator.writeString(value);
    }

    public void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    public void whole(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** A line number, null for 0. */
    public void line(String name, int line) throws IOException {
        if (line == 0) {
            nothing(name);
        } else {
            whole(name, line);
        }
    }

    /** A finite number. */
    public void number(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is not finite: " + value);
        }
        generator.writeNumberField(name, value);
    }

    /** A finite number of an array. */
    public void number(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not finite: " + value);
        }
        generator.writeNumber(value);
    }

    public void number(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            number(name, value.getAsDouble());
        } else {
            nothing(name);
        }
    }

    public void number(String name, Cell cell) throws IOException {
        number(name, cell.value());
    }

    /** A number that is text already, in plain digits; null where it is empty or no number. */
    public void digits(String name, String digits) throws IOException {
        if (digits.matches("[+-]?\\d+(\\.\\d+)?")) {
            generator.writeNumberField(name, new BigDecimal(digits));
        } else {
            nothing(name);
        }
    }

    public void nothing(String name) throws IOException {
        generator.writeNullField(name);
    }

    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }
}
