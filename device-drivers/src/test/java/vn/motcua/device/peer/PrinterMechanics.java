package vn.motcua.device.peer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The part of a printer peer that has paper, a cover and a head; stops and goes on as a person's hands make it. */
final class PrinterMechanics {

    private final PrinterHabits habits;
    private final List<PrintedPaper> cut = new ArrayList<>();
    private PrintedPaper current;
    private boolean paperOut;
    private boolean nearEnd;
    private boolean coverOpen;
    private boolean cutterStuck;
    private boolean mechanicalError;
    private boolean headHot;
    private boolean offline;
    private boolean cutInside;
    private boolean atExit;
    private boolean snatched;
    private int retracted;
    private int ejected;
    private int rows;
    private int paperOutAtRow = Integer.MAX_VALUE;
    private int coverOpensAtRow = Integer.MAX_VALUE;
    private Runnable onChange = () -> { };

    PrinterMechanics(PrinterHabits habits) {
        this.habits = habits;
        this.current = new PrintedPaper(habits.width());
    }

    synchronized void onChange(Runnable told) {
        onChange = told;
    }

    // --- a person's hands

    void paperOut(boolean out) {
        change(() -> {
            paperOut = out;
            paperOutAtRow = Integer.MAX_VALUE;
        });
    }

    void nearEnd(boolean near) {
        change(() -> nearEnd = near);
    }

    void coverOpen(boolean open) {
        change(() -> {
            coverOpen = open;
            coverOpensAtRow = Integer.MAX_VALUE;
        });
    }

    void cutterStuck(boolean stuck) {
        change(() -> cutterStuck = stuck);
    }

    void mechanicalError(boolean error) {
        change(() -> mechanicalError = error);
    }

    void headHot(boolean hot) {
        change(() -> headHot = hot);
    }

    void offline(boolean off) {
        change(() -> offline = off);
    }

    synchronized void paperOutAfterRows(int more) {
        paperOutAtRow = rows + more;
    }

    synchronized void coverOpensAfterRows(int more) {
        coverOpensAtRow = rows + more;
    }

    private void change(Runnable change) {
        Runnable told;
        synchronized (this) {
            change.run();
            notifyAll();
            told = onChange;
        }
        told.run();
    }

    // --- what moves

    /** Burns a row; waits while it cannot. */
    void print(BitSet row) throws InterruptedException {
        boolean stops;
        synchronized (this) {
            awaitReady();
            if (!habits.rowTime().isZero()) {
                TimeUnit.NANOSECONDS.timedWait(this, habits.rowTime().toNanos());
            }
            current.add(row);
            rows++;
            stops = rows == paperOutAtRow || rows == coverOpensAtRow;
            paperOut |= rows == paperOutAtRow;
            coverOpen |= rows == coverOpensAtRow;
        }
        if (stops) {
            change(() -> { });
        }
    }

    synchronized void cut() throws InterruptedException {
        awaitReady();
        cut.add(current);
        cutInside = true;
        current = new PrintedPaper(habits.width());
    }

    // --- the mouth

    /** @param n of GS e */
    synchronized void present(int n) throws InterruptedException {
        awaitReady();
        switch (n) {
            case 3, 0x20 -> {
                atExit = cutInside && !snatched;
                cutInside = false;
            }
            case 2 -> retracted += leave();
            case 5 -> ejected += leave();
            default -> { }
        }
    }

    private int leave() {
        int papers = atExit || cutInside ? 1 : 0;
        atExit = false;
        cutInside = false;
        return papers;
    }

    /** A hand takes the paper, or will the moment it comes. */
    synchronized void take() {
        snatched = !atExit;
        atExit = false;
    }

    synchronized boolean atExit() {
        return atExit;
    }

    synchronized int retracted() {
        return retracted;
    }

    synchronized int ejected() {
        return ejected;
    }

    synchronized byte[] full() {
        return new byte[] {
            0x10, 0x0F,
            (byte) (bit(0x01, paperOut) | bit(0x04, nearEnd || paperOut) | bit(0x20, atExit)),
            (byte) bit(0x02, coverOpen),
            (byte) (bit(0x01, headHot) | bit(0x40, mechanicalError)),
            (byte) bit(0x01, cutterStuck)};
    }

    synchronized void awaitReady() throws InterruptedException {
        while (stopped() || headHot) {
            wait();
        }
    }

    private boolean stopped() {
        return paperOut || coverOpen || cutterStuck || mechanicalError || offline;
    }

    synchronized List<PrintedPaper> papers() {
        return List.copyOf(cut);
    }

    synchronized PrintedPaper uncut() {
        return current;
    }

    // --- what it says

    /** The answer to DLE EOT n. */
    synchronized int realTime(int n) {
        return 0x12 | switch (n) {
            // The drawer's pin is high, as on most printers without a drawer.
            case 1 -> 0x04 | bit(0x08, stopped());
            case 2 -> bit(0x04, coverOpen) | bit(0x20, paperOut) | bit(0x40, cutterStuck || mechanicalError || headHot);
            case 3 -> bit(0x04, mechanicalError) | bit(0x08, cutterStuck) | bit(0x40, headHot);
            case 4 -> bit(0x0C, nearEnd || paperOut) | bit(0x60, paperOut);
            default -> 0;
        };
    }

    synchronized byte[] automatic() {
        return new byte[] {
            (byte) (0x14 | bit(0x08, stopped()) | bit(0x20, coverOpen)),
            (byte) (bit(0x04, mechanicalError) | bit(0x08, cutterStuck) | bit(0x40, headHot)),
            (byte) (bit(0x03, nearEnd || paperOut) | bit(0x0C, paperOut)),
            0};
    }

    synchronized int roll() {
        return bit(0x03, nearEnd || paperOut) | bit(0x0C, paperOut);
    }

    private static int bit(int mask, boolean set) {
        return set ? mask : 0;
    }
}
