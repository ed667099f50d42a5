package org.plumbline.cli.option;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says what long work is doing: one line, rewritten, from the second second on. With {@code --verbose} each step leaves
 * a line with its duration instead.
 */
public final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 1000;
    private static final long EVERY_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean verbose;
    private final CountDownLatch done = new CountDownLatch(1);
    private final long begun = System.nanoTime();
    private String step = "";
    private long stepBegun = begun;
    private boolean shown;

    Progress(PrintWriter err, boolean watched, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
        if (watched) {
            Thread painter = new Thread(this::repaint, "progress");
            painter.setDaemon(true);
            painter.start();
        }
    }

    /** What is being done from now on, already in the user's language. */
    public synchronized void step(String text) {
        finishStep();
        step = text;
        stepBegun = System.nanoTime();
    }

    /** Ends the line, so that messages can follow. */
    @Override
    public synchronized void close() {
        done.countDown();
        finishStep();
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private void finishStep() {
        if (verbose && !step.isEmpty()) {
            err.println(step + " " + seconds(stepBegun));
        }
        step = "";
    }

    private void repaint() {
        try {
            long delay = FIRST_MILLIS;
            while (!done.await(delay, TimeUnit.MILLISECONDS)) {
                paint();
                delay = EVERY_MILLIS;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void paint() {
        if (done.getCount() > 0) {
            err.print(CLEAR_LINE + step + " " + seconds(begun));
            err.flush();
            shown = true;
        }
    }

    private static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - since) / 1e9);
    }
}
