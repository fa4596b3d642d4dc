package vn.motcua.kiosk.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.kiosk.devices.Discovery.Proposal;
import vn.motcua.kiosk.setup.BranchList;
import vn.motcua.kiosk.setup.Guide;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;

/** One way through the guide of the first start, with hardware that is not there. Notes each page on it. */
final class SampleGuide {

    private static final String CERTIFICATE = "7d12db66bf82f81e75878ba2ef56c2e0c46c0027db4c11928570946e866c9bce";

    private final List<Guide> pages = new ArrayList<>();
    private Guide guide;

    private SampleGuide(Comfort.Language language, List<BranchList.Entry> branches) {
        guide = Guide.begin();
        choose(language.code());
        branches.stream().findFirst().ifPresentOrElse(each -> choose(each.id() + "\t" + each.name() + "\t" + each.address()), () -> choose("as-is"));
        press(Button.NEXT);
        choose("other");
        type("trungtam.example:8443");
        go(guide.unreached());
        press(Button.NEXT);
        go(guide.reached(Optional.of(CERTIFICATE)));
        press(Button.NEXT);
        type("K7QM2WXR");
        type("4HTP");
        press(Button.NEXT);
        choose("0x0");
        go(guide.found(hardware()));
        devices();
        press(Button.NEXT);
        pin();
        press(Button.NEXT);
        go(guide.refused(Finding.attention("guide.refused.code")));
        press(Button.NEXT);
        press(Button.NEXT);
        press(Button.NEXT);
        press(Button.NEXT);
        go(guide.failed(List.of(Finding.fault("guide.not-written", "/etc/mot-cua-kiosk/kiosk.toml", "No space left on device"))));
    }

    /** In the order of the way. */
    static List<Guide> pages(Comfort.Language language, List<BranchList.Entry> branches) {
        List<Guide> all = new ArrayList<>(List.of(Guide.begin()));
        all.addAll(new SampleGuide(language, branches).pages);
        return all;
    }

    private static List<Proposal> hardware() {
        return List.of(new Proposal(DeviceKind.CARD_READER, table("pcsc", "id", "ACS ACR1281 1S Dual Reader 00 01", ""), "ACS ACR1281", true),
                new Proposal(DeviceKind.TICKET_PRINTER, table("escpos", "to", "file:///dev/usb/lp0", "epson-tm-t"), "TM-T82X (04b8:0e28)", true),
                new Proposal(DeviceKind.TICKET_PRINTER, table("escpos", "to", "serial:///dev/ttyUSB0", ""), "USB-Serial (1a86:7523)", false),
                new Proposal(DeviceKind.DOCUMENT_SCANNER, table("escl", "id", "http://192.0.2.60/eSCL", ""), "Office scanner", true),
                new Proposal(DeviceKind.CODE_READER, table("serial", "port", "/dev/ttyUSB0", ""), "USB-Serial (1a86:7523)", false));
    }

    private static Map<String, String> table(String driver, String key, String value, String profile) {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("driver", driver);
        table.put(key, value);
        if (!profile.isEmpty()) {
            table.put("profile", profile);
        }
        return table;
    }

    private void devices() {
        for (DeviceKind kind : DeviceKind.values()) {
            choose(kind.name());
            press(Button.TEST_PART);
            go(guide.tested(kind, switch (kind) {
                case CARD_READER -> Finding.good("finding.test.card", 17);
                case TICKET_PRINTER -> Finding.good("finding.test.printed");
                case DOCUMENT_SCANNER -> Finding.of(Finding.Level.FAULT, Fault.FEEDER_EMPTY, "");
                case CODE_READER, CALLER -> Finding.attention("finding.test.no-code");
            }));
            press(Button.NEXT);
        }
    }

    /** Put off at first, then too easy, not the same, and chosen. The digits of a shown page are wiped as those typed after it come. */
    private void pin() {
        press(Button.PIN_LATER);
        press(Button.BACK);
        type("123456");
        press(Button.NEXT);
        type("305817");
        press(Button.NEXT);
        type("305");
        type("871");
        press(Button.NEXT);
        type("305817");
        press(Button.NEXT);
        type("305817");
        press(Button.NEXT);
        press(Button.BACK);
        press(Button.NEXT);
    }

    private void choose(String id) {
        on(new Event.Chosen(id));
    }

    private void press(Button button) {
        on(new Event.Pressed(button));
    }

    private void type(String text) {
        text.chars().forEach(letter -> guide = guide.on(new Event.Keyed(Character.toString(letter))).guide());
        go(guide);
    }

    private void on(Event event) {
        go(guide.on(event).guide());
    }

    private void go(Guide next) {
        guide = next;
        pages.add(next);
    }
}
