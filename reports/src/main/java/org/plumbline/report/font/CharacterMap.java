package org.plumbline.report.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts a character map (OpenType {@code cmap}, format 12) into a TrueType file that has none. */
final class CharacterMap {
    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int CHECKSUM_ADJUSTMENT_AT = 8;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private CharacterMap() {}

    /** @param glyphs glyph number by code point */
    static byte[] into(byte[] file, SortedMap<Integer, Integer> glyphs) {
        SortedMap<String, byte[]> tables = tablesOf(file);
        tables.put("cmap", formatTwelve(glyphs));
        return assemble(ByteBuffer.wrap(file).getInt(0), tables);
    }

    private static SortedMap<String, byte[]> tablesOf(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        int count = in.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = HEADER + i * ENTRY;
            byte[] table = new byte[in.getInt(at + 12)];
            in.get(in.getInt(at + 8), table);
            tables.put(new String(file, at, 4, StandardCharsets.US_ASCII), table);
        }
        return tables;
    }

    private static byte[] formatTwelve(SortedMap<Integer, Integer> glyphs) {
        int length = 16 + 12 * glyphs.size();
        ByteBuffer out = ByteBuffer.allocate(HEADER + length);
        out.putShort((short) 0).putShort((short) 1);
        out.putShort((short) 3).putShort((short) 10).putInt(HEADER);
        out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(glyphs.size());
        glyphs.forEach(
                (codePoint, glyph) -> out.putInt(codePoint).putInt(codePoint).putInt(glyph));
        return out.array();
    }

    private static byte[] assemble(int version, SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int size = HEADER + count * ENTRY;
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(count);
        out.putInt(version).putShort((short) count).putShort((short) (power * ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((count - power) * ENTRY));
        int offset = HEADER + count * ENTRY;
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] data = table.getValue();
            if (table.getKey().equals("head")) {
                headAt = offset;
                ByteBuffer.wrap(data).putInt(CHECKSUM_ADJUSTMENT_AT, 0);
            }
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(checksum(data)).putInt(offset).putInt(data.length);
            out.put(offset, data);
            offset += padded(data.length);
        }
        out.putInt(headAt + CHECKSUM_ADJUSTMENT_AT, CHECKSUM_MAGIC - checksum(out.array()));
        return out.array();
    }

    private static int checksum(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(java.util.Arrays.copyOf(data, padded(data.length)));
        int sum = 0;
        while (in.hasRemaining()) {
            sum += in.getInt();
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
