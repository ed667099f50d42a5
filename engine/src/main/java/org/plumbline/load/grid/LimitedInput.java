package org.plumbline.load.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that end with a {@link LimitExceededException} where there are more of them than a limit allows. */
public final class LimitedInput extends FilterInputStream {
    private final ReadLimit limit;
    private long left;

    private LimitedInput(InputStream in, ReadLimit limit, long allowed) {
        super(in);
        this.limit = limit;
        this.left = allowed;
    }

    public static InputStream of(InputStream in, ReadLimit limit) {
        return new LimitedInput(in, limit, limit.value());
    }

    /** The same for a limit that depends on more than its value. */
    public static InputStream of(InputStream in, ReadLimit limit, long allowed) {
        return new LimitedInput(in, limit, allowed);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(read);
        return read;
    }

    private void count(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new LimitExceededException(limit);
        }
    }
}
