package vn.motcua.device.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;

/** The hands on a simulated ticket printer: its roll, its cover, its cable, and what came out of it. Thread-safe. */
public final class TicketPrinterPanel {

    /** What is left on the roll. */
    public enum Paper { OK, LOW, OUT }

    private static final int KEPT = 10;

    private final List<SimulatedTicketPrinter> printers = new ArrayList<>();
    private final List<PrintedTicket> tickets = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Cable cable = new Cable();
    private Paper paper = Paper.OK;
    private Fault planned;
    private double plannedAt;
    private int printed;
    private int changes;

    TicketPrinterPanel() {
    }

    public synchronized void setPaper(Paper now) {
        paper = now;
        set(Fault.PAPER_OUT, now == Paper.OUT);
    }

    public synchronized Paper paper() {
        return paper;
    }

    public synchronized void setCoverOpen(boolean open) {
        set(Fault.COVER_OPEN, open);
    }

    public synchronized void setJammed(boolean jammed) {
        set(Fault.PAPER_JAM, jammed);
    }

    public synchronized void setOffline(boolean offline) {
        set(Fault.OFFLINE, offline);
    }

    /** Any other fault that a printer can have: CUTTER_STUCK, HEAD_TOO_HOT, BROKEN. */
    public synchronized void set(Fault fault, boolean there) {
        if (there) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        say();
    }

    /** What is wrong now. */
    public synchronized Set<Fault> faults() {
        return Set.copyOf(faults);
    }

    public synchronized void unplug() {
        changeCable(false);
    }

    public synchronized void plug() {
        changeCable(true);
    }

    private void changeCable(boolean plugged) {
        if (cable.change(plugged)) {
            say();
        }
    }

    /**
     * The next paper that gets so long is stopped there, and the fault stays until it is cleared here.
     *
     * @param millimetres from the paper's upper edge
     */
    public synchronized void failAfter(double millimetres, Fault fault) {
        planned = fault;
        plannedAt = millimetres;
        wake();
    }

    /** What came out last, newest first, at most ten. */
    public synchronized List<PrintedTicket> tickets() {
        return List.copyOf(tickets);
    }

    public synchronized DeviceHealth health() {
        if (!cable.plugged()) {
            return cable.health();
        }
        if (faults.contains(Fault.BROKEN)) {
            return new DeviceHealth.Broken("the panel says that it is broken");
        }
        if (!faults.isEmpty()) {
            return new DeviceHealth.Blocked(faults);
        }
        return paper == Paper.LOW ? new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)) : DeviceHealth.ready();
    }

    // --- what the driver sees

    Cable cable() {
        return cable;
    }

    synchronized void attach(SimulatedTicketPrinter printer) throws DeviceException {
        cable.required();
        printers.add(printer);
    }

    synchronized void detach(SimulatedTicketPrinter printer) {
        printers.remove(printer);
        wake();
    }

    /** Something that a running paper must look at. */
    synchronized void wake() {
        changes++;
        notifyAll();
    }

    synchronized int changes() {
        return changes;
    }

    /** Waits until more changed than was seen, or so long. */
    synchronized void awaitChange(int seen, long millis) throws InterruptedException {
        if (changes == seen && millis > 0) {
            wait(millis);
        }
    }

    /** Stops a paper that has come so far where something is wrong. */
    synchronized void requireReady(double millimetres) throws DeviceException {
        cable.required();
        if (planned != null && millimetres >= plannedAt) {
            Fault due = planned;
            planned = null;
            happen(due);
        }
        cable.required();
        if (!faults.isEmpty()) {
            throw new DeviceException(faults.iterator().next(), "the panel says " + faults);
        }
    }

    /** Where the next planned fault stops a paper, or infinity. */
    synchronized double nextStop() {
        return planned == null ? Double.POSITIVE_INFINITY : plannedAt;
    }

    private void happen(Fault fault) {
        switch (fault) {
            case PAPER_OUT -> setPaper(Paper.OUT);
            case NOT_CONNECTED -> unplug();
            default -> set(fault, true);
        }
    }

    synchronized PrintedTicket keep(String title, byte[] png, byte[] escpos, boolean whole) {
        PrintedTicket ticket = new PrintedTicket(++printed, title, png, escpos, whole);
        tickets.add(0, ticket);
        if (tickets.size() > KEPT) {
            tickets.remove(KEPT);
        }
        return ticket;
    }

    private void say() {
        DeviceHealth now = health();
        List.copyOf(printers).forEach(printer -> printer.say(now));
        wake();
    }
}
