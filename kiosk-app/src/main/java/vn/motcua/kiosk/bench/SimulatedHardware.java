package vn.motcua.kiosk.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.simulator.CardReaderPanel;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.CodeReaderPanel;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.PrintedTicket;
import vn.motcua.device.simulator.ScannerPanel;
import vn.motcua.device.simulator.SimulatedCardReaderDriver;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.device.simulator.SimulatedCodeReaderDriver;
import vn.motcua.device.simulator.SimulatedScannerDriver;
import vn.motcua.device.simulator.SimulatedTicketPrinterDriver;
import vn.motcua.device.simulator.TicketPrinterPanel;
import vn.motcua.kiosk.speech.HandJack;

/** The hands in front of the simulated devices: sample cards, paper, and every fault that a person could cause. */
public final class SimulatedHardware implements BenchDevices {

    private static final String SIMULATOR = "simulator";
    /** The cards on the bench are of the newest kind: opened by PACE, and able to prove that they are no copies. */
    private static final PaceSuite PACE = new PaceSuite(PaceSuite.Cipher.AES_128, 12);

    private final CardReaderPanel cards;
    private final CodeReaderPanel codes;
    private final TicketPrinterPanel printer;
    private final SimulatedScannerDriver scannerDriver;
    private final ScannerPanel scanner;
    private final SampleCitizens citizens = new SampleCitizens();
    private final Map<String, Consumer<String>> acts = new TreeMap<>();
    private final HandJack jack;
    private static final String BROKEN = "broken chip";
    /** More than any reading takes before it gives up. */
    private static final int MOST_COMMANDS = 200;
    private String inserted = "";

    /** @param drivers with the simulators among them */
    public SimulatedHardware(DriverCatalogue drivers) {
        this(drivers, new HandJack());
    }

    /** @param jack of the headphones */
    public SimulatedHardware(DriverCatalogue drivers, HandJack jack) {
        this.jack = jack;
        acts.put("headphones", name -> jack.plug(!jack.plugged()));
        cards = driver(drivers, DeviceKind.CARD_READER, SimulatedCardReaderDriver.class).panel();
        codes = driver(drivers, DeviceKind.CODE_READER, SimulatedCodeReaderDriver.class).panel();
        printer = driver(drivers, DeviceKind.TICKET_PRINTER, SimulatedTicketPrinterDriver.class).panel();
        scannerDriver = driver(drivers, DeviceKind.DOCUMENT_SCANNER, SimulatedScannerDriver.class);
        scanner = scannerDriver.panel();
        acts.put("card.insert", name -> insert(citizen(name)));
        acts.put("card.broken", name -> insertBroken());
        acts.put("card.several", name -> several());
        acts.put("card.remove", name -> remove());
        acts.put("code.show", name -> showCode(citizen(name)));
        acts.put("code.other", name -> codes.show("https://example.org"));
        acts.put("paper.ok", name -> printer.setPaper(TicketPrinterPanel.Paper.OK));
        acts.put("paper.low", name -> printer.setPaper(TicketPrinterPanel.Paper.LOW));
        acts.put("paper.out", name -> printer.setPaper(TicketPrinterPanel.Paper.OUT));
        acts.put("printer.cover", name -> printer.setCoverOpen(!printer.faults().contains(Fault.COVER_OPEN)));
        acts.put("printer.jam", name -> printer.setJammed(!printer.faults().contains(Fault.PAPER_JAM)));
        acts.put("printer.offline", name -> printer.setOffline(!printer.faults().contains(Fault.OFFLINE)));
        acts.put("printer.fail", name -> printer.failAfter(40, Fault.PAPER_OUT));
        acts.put("scanner.load", name -> scanner.load(Integer.parseInt(name)));
        acts.put("scanner.empty", name -> scanner.emptyFeeder());
        acts.put("scanner.jam-next", name -> scanner.failAt(2, Fault.FEEDER_JAM));
        acts.put("scanner.clear-jam", name -> scanner.clearJam());
        acts.put("scanner.cover", name -> scanner.cover(!scanner.view().coverOpen()));
        acts.put("scanner.unplug", name -> toggle(scanner.view().plugged(), scanner::unplug, scanner::plug));
    }

    private static <T extends DeviceDriver> T driver(DriverCatalogue drivers, DeviceKind kind, Class<T> type) {
        return type.cast(drivers.find(kind, SIMULATOR).orElseThrow());
    }

    private static void toggle(boolean on, Runnable off, Runnable back) {
        if (on) {
            off.run();
        } else {
            back.run();
        }
    }

    public void insert(SampleCitizen citizen) {
        inserted = citizen.fullName();
        cards.insert(citizens.card(citizen).withPace(PACE));
    }

    /** A chip that answers to nothing in any way that makes sense. */
    private void insertBroken() {
        inserted = BROKEN;
        SimulatedChip chip = citizens.chip(SampleCitizens.WOMAN);
        for (int command = 1; command <= MOST_COMMANDS; command++) {
            chip.failingAt(command, ChipFault.BROKEN);
        }
        cards.insert(chip);
    }

    public void remove() {
        inserted = "";
        cards.remove();
    }

    public void showCode(SampleCitizen citizen) {
        codes.show(citizen.qr());
    }

    public TicketPrinterPanel printer() {
        return printer;
    }

    public SimulatedScannerDriver scannerDriver() {
        return scannerDriver;
    }

    public ScannerPanel scanner() {
        return scanner;
    }

    private void several() {
        inserted = "";
        cards.insertSeveral();
    }

    private static SampleCitizen citizen(String name) {
        return onTheBench().stream().filter(citizen -> citizen.fullName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sample citizen"));
    }

    @Override
    public State state() {
        return new State(cardButtons(), printerButtons(), scannerButtons(),
                List.of(new Button("headphones", "", jack.plugged())), List.of(),
                printer.tickets().stream().map(PrintedTicket::number).sorted(Comparator.reverseOrder()).toList());
    }

    private static List<SampleCitizen> onTheBench() {
        return Stream.concat(SampleCitizens.all().stream(), Stream.of(SampleCitizens.EXPIRED)).toList();
    }

    private List<Button> cardButtons() {
        List<Button> buttons = new ArrayList<>();
        for (SampleCitizen citizen : onTheBench()) {
            buttons.add(new Button("card.insert", citizen.fullName(), citizen.fullName().equals(inserted)));
        }
        buttons.add(new Button("card.broken", "", inserted.equals(BROKEN)));
        buttons.add(new Button("card.several", "", false));
        buttons.add(new Button("card.remove", "", false));
        for (SampleCitizen citizen : onTheBench()) {
            buttons.add(new Button("code.show", citizen.fullName(), false));
        }
        buttons.add(new Button("code.other", "", false));
        return buttons;
    }

    private List<Button> printerButtons() {
        TicketPrinterPanel.Paper paper = printer.paper();
        return List.of(
                new Button("paper.ok", "", paper == TicketPrinterPanel.Paper.OK),
                new Button("paper.low", "", paper == TicketPrinterPanel.Paper.LOW),
                new Button("paper.out", "", paper == TicketPrinterPanel.Paper.OUT),
                new Button("printer.cover", "", printer.faults().contains(Fault.COVER_OPEN)),
                new Button("printer.jam", "", printer.faults().contains(Fault.PAPER_JAM)),
                new Button("printer.offline", "", printer.faults().contains(Fault.OFFLINE)),
                new Button("printer.fail", "", false));
    }

    private List<Button> scannerButtons() {
        ScannerPanel.View view = scanner.view();
        return List.of(
                new Button("scanner.load", "1", false),
                new Button("scanner.load", "3", false),
                new Button("scanner.empty", Integer.toString(view.inFeeder().size()), false),
                new Button("scanner.jam-next", "", view.jammed()),
                new Button("scanner.clear-jam", "", false),
                new Button("scanner.cover", "", view.coverOpen()),
                new Button("scanner.unplug", "", !view.plugged()));
    }

    @Override
    public void act(String what, String name) {
        Consumer<String> act = acts.get(what);
        if (act == null) {
            throw new IllegalArgumentException("nothing to do called " + what);
        }
        act.accept(name);
    }

    @Override
    public Optional<byte[]> ticket(int number) {
        return printer.tickets().stream().filter(ticket -> ticket.number() == number).map(PrintedTicket::png).findFirst();
    }
}
