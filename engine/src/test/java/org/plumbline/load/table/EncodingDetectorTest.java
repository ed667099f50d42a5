package org.plumbline.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.load.table.EncodingDetector.Detected;

class EncodingDetectorTest {
    private static final String TEXT = "指标,地区,数值\n地区生产总值,深圳市,12950.1\n";

    private static Detected detect(byte[] bytes) throws IOException {
        return EncodingDetector.detect(() -> new ByteArrayInputStream(bytes));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String read(byte[] bytes) throws IOException {
        TextEncoding encoding = detect(bytes).encoding().orElseThrow();
        StringBuilder text = new StringBuilder();
        try (var reader = encoding.open(() -> new ByteArrayInputStream(bytes))) {
            reader.lines().forEach(line -> text.append(line).append('\n'));
        }
        return encoding.name() + " " + text;
    }

    @Test
    void utf8WithAndWithoutMark() throws IOException {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        assertThat(read(plain)).isEqualTo("UTF-8 " + TEXT);
        assertThat(read(joined(mark, plain))).isEqualTo("UTF-8 " + TEXT);
    }

    @Test
    void gb18030IsAssumed() throws IOException {
        byte[] bytes = TEXT.getBytes(Charset.forName("GB18030"));

        assertThat(read(bytes)).isEqualTo("GB18030 " + TEXT);
        assertThat(detect(bytes).encoding().orElseThrow().assumed()).isTrue();
    }

    @Test
    void utf16WithMark() throws IOException {
        byte[] little = joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, TEXT.getBytes(StandardCharsets.UTF_16LE));
        byte[] big = joined(new byte[] {(byte) 0xFE, (byte) 0xFF}, TEXT.getBytes(StandardCharsets.UTF_16BE));

        assertThat(read(little)).isEqualTo("UTF-16LE " + TEXT);
        assertThat(read(big)).isEqualTo("UTF-16BE " + TEXT);
    }

    /** One bad byte in good UTF-8 would decode as GB18030, into nonsense. */
    @Test
    void damagedUtf8IsNotTakenForGb18030() throws IOException {
        byte[] bytes = joined(
                TEXT.repeat(3).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xB5, (byte) 0xC4, '\n'},
                TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(detect(bytes).encoding()).isEmpty();
        assertThat(detect(bytes).badLine()).isEqualTo(7);
    }

    @Test
    void bytesThatAreNoTextNameTheLine() throws IOException {
        byte[] bytes = joined("a,b\n".getBytes(StandardCharsets.UTF_8), new byte[] {1, (byte) 0xFF, (byte) 0xFF, '\n'});

        assertThat(detect(bytes).encoding()).isEmpty();
        assertThat(detect(bytes).badLine()).isEqualTo(2);
        assertThat(detect(new byte[] {'a', 0, 'b', 0}).encoding()).isEmpty();
    }

    /** A character on the border of two reads must not be torn. */
    @Test
    void charactersMayLieAcrossBuffers() throws IOException {
        byte[] utf8 = ("a" + "深".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] gb = ("a" + "深".repeat(100_000)).getBytes(Charset.forName("GB18030"));

        assertThat(detect(utf8).encoding().orElseThrow().name()).isEqualTo("UTF-8");
        assertThat(detect(gb).encoding().orElseThrow().name()).isEqualTo("GB18030");
    }
}
