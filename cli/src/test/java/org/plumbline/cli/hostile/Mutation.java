package org.plumbline.cli.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Spoils bytes in ways that files get spoilt, or are spoilt on purpose. The same seed spoils them the same way. */
final class Mutation {
    private static final List<String> TOKENS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "1e400",
            "-0",
            "NaN",
            "١٢٣",
            "９９",
            "1/0",
            "%",
            "‰",
            "…",
            "不低于",
            "约",
            "1-6月",
            "2012-13",
            "0000",
            "9999-12",
            "2012/2011",
            "=1+1",
            "@SUM(A1)",
            "&a ",
            "*a",
            "!!x ",
            "[",
            "{",
            "}",
            "]",
            ": ",
            "- ",
            "|",
            ">",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<td rowspan=\"9999\">",
            "</table>",
            "<r/>",
            "<c r=\"XFD1\">",
            "r=\"1048577\"",
            "..",
            "../",
            "/",
            "**",
            "gdp",
            "(gdp",
            "children",
            "12345678901234567890",
            "\uD800",
            "其中：",
            "（单位：",
            "#",
            "#REF!");

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] spoil(byte[] bytes) throws IOException {
        boolean zipped = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
        if (zipped && random.nextInt(4) > 0) {
            return spoilEntry(bytes);
        }
        byte[] spoilt = bytes;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private byte[] spoilEntry(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(entries.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] before = entries.get(name);
        entries.put(name, once(once(before == null ? new byte[0] : before)));
        if (random.nextInt(20) == 0) {
            entries.remove(name);
        }
        return HostileBytes.zip(entries);
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length < 2) {
            return token();
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(bytes.length)));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, at, new byte[0], at + length);
            case 2 -> joined(bytes, at + length, part(bytes, at, length), at + length);
            case 3 -> part(bytes, 0, at);
            case 4 -> joined(bytes, at, repeated(), at);
            case 5 -> joined(bytes, at, part(bytes, random.nextInt(at + 1), Math.min(at, 40)), at);
            default -> joined(bytes, at, token(), Math.min(bytes.length, at + random.nextInt(3)));
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated() {
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        return token.repeat(1 + random.nextInt(3_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] bytes, int from, int length) {
        return java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }

    private static byte[] joined(byte[] bytes, int upTo, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, upTo);
        out.writeBytes(between);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
