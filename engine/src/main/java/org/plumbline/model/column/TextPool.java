package org.plumbline.model.column;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts by number, each held once as UTF-8, for columns in which any row may have a text of its own. The empty text is
 * number 0.
 *
 * <p>Not thread-safe while texts are added; any number of threads may read it afterwards.
 */
public final class TextPool {
    private static final int BLOCK = 1 << 16;

    private final List<byte[]> blocks = new ArrayList<>();
    private final IntColumn blockOf = new IntColumn();
    private final IntColumn startOf = new IntColumn();
    private final IntColumn lengthOf = new IntColumn();
    private int[] slots = new int[1 << 8];
    private byte[] block = new byte[BLOCK];
    private int used;

    public TextPool() {
        blocks.add(block);
        append(new byte[0]);
    }

    /** How many different texts there are. */
    public int size() {
        return startOf.size();
    }

    /** The number of a text, new or known. */
    public int add(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (slots[slot] != 0) {
            return slots[slot];
        }
        int code = append(bytes);
        slots[slot] = code;
        if (2L * size() > slots.length) {
            spread();
        }
        return code;
    }

    /** The slot that holds the text, or the free one it belongs to. */
    private int slot(byte[] bytes) {
        int slot = first(Arrays.hashCode(bytes));
        while (slots[slot] != 0 && !is(slots[slot], bytes)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private boolean is(int code, byte[] bytes) {
        int start = startOf.get(code);
        return lengthOf.get(code) == bytes.length
                && Arrays.equals(blocks.get(blockOf.get(code)), start, start + bytes.length, bytes, 0, bytes.length);
    }

    private int append(byte[] bytes) {
        if (bytes.length > BLOCK - used) {
            block = new byte[Math.max(BLOCK, bytes.length)];
            blocks.add(block);
            used = 0;
        }
        System.arraycopy(bytes, 0, block, used, bytes.length);
        blockOf.add(blocks.size() - 1);
        startOf.add(used);
        lengthOf.add(bytes.length);
        // A longer block than usual is full.
        used = Math.min(BLOCK, used + bytes.length);
        return startOf.size() - 1;
    }

    private void spread() {
        slots = new int[slots.length * 2];
        for (int code = 1; code < size(); code++) {
            slots[slot(bytes(code))] = code;
        }
    }

    private byte[] bytes(int code) {
        int start = startOf.get(code);
        return Arrays.copyOfRange(blocks.get(blockOf.get(code)), start, start + lengthOf.get(code));
    }

    /** The text of a number. */
    public String get(int code) {
        return code == 0 ? "" : new String(bytes(code), StandardCharsets.UTF_8);
    }
}
