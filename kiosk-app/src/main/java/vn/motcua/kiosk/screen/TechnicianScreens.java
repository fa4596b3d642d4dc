package vn.motcua.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPage;
import vn.motcua.kiosk.visit.TechnicianPin;
import vn.motcua.kiosk.visit.TechnicianTouch;

/** What only technicians see, and what citizens see while one has taken the kiosk out of service. */
record TechnicianScreens(View view) {

    /** What a kiosk has beside its devices. */
    private static final List<TechnicianPage.Topic> PARTS = List.of(TechnicianPage.Topic.SOUND, TechnicianPage.Topic.SCREEN,
            TechnicianPage.Topic.NETWORK, TechnicianPage.Topic.CLOCK, TechnicianPage.Topic.SETTINGS, TechnicianPage.Topic.JOURNAL);

    Content pin(TechnicianPin step) {
        List<Block> body = List.of(new Block.Heading("", view.say("technician.pin.title"), view.say("technician.pin.text")),
                new Block.PinDots(step.digits().length(), TechnicianPin.DIGITS), gate(step),
                view.keyboard(Block.Keyboard.Kind.PIN));
        Action unlock = view.primary("check", "technician.pin.unlock", Button.UNLOCK);
        return new Content("technician-pin", body, List.of(), List.of(view.secondary("back", "technician.pin.leave", Button.BACK),
                step.checking() ? unlock.busy() : step.complete() ? unlock : unlock.disabledBecause(view.say("technician.pin.incomplete"))));
    }

    private Block.Note gate(TechnicianPin step) {
        Block.Note said = said(step);
        return new Block.Note(said.tone(), said.icon(), said.text(), true);
    }

    private Block.Note said(TechnicianPin step) {
        if (step.gate().isEmpty()) {
            return view.note(Block.Tone.NEUTRAL, "info", "technician.pin.moment");
        }
        TechnicianPin.Gate gate = step.gate().get();
        if (!gate.set()) {
            return view.note(Block.Tone.ATTENTION, "warn", "technician.pin.none");
        }
        if (gate.lockedUntil().isPresent()) {
            LocalDateTime until = gate.lockedUntil().get();
            return view.note(Block.Tone.ATTENTION, "lock", "technician.pin.locked", String.format("%02d:%02d", until.getHour(), until.getMinute()));
        }
        return view.note(step.wrong() ? Block.Tone.ATTENTION : Block.Tone.NEUTRAL, step.wrong() ? "warn" : "info",
                step.wrong() ? "technician.pin.wrong" : "technician.pin.rule", gate.left());
    }

    Content devices(TechnicianDevices step) {
        List<DeviceKind> kinds = view.branch().devices().stream()
                .sorted(Comparator.comparing(this::worst).thenComparing(Comparator.naturalOrder())).toList();
        long good = kinds.stream().filter(kind -> chip(kind).tone() == Block.Tone.OK).count();
        long faulty = kinds.stream().filter(kind -> chip(kind).tone() == Block.Tone.FAULT).count();
        long attention = kinds.stream().filter(kind -> chip(kind).tone() == Block.Tone.ATTENTION).count();
        List<Block.Rows.Row> rows = new ArrayList<>(kinds.stream().map(kind -> row(kind, step)).toList());
        PARTS.forEach(topic -> rows.add(part(topic, step)));
        List<Block> body = new ArrayList<>(List.of(new Block.Overview(view.say("technician.devices"),
                step.testing() ? view.say("technician.testing") : view.say("technician.summary", good, attention, faulty)),
                view.rows(rows, step.first())));
        if (step.doubted()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "technician.doubted"));
        }
        Action all = view.secondary("play", "technician.test-all", Button.TEST_DEVICES);
        Action open = view.primary("check", step.doubted() ? "technician.open-all-the-same" : "technician.open", Button.OPEN_SERVICE);
        return new Content("technician-devices", body, List.of(),
                List.of(step.testing() && !step.leaving() ? all.busy() : all, view.secondary("power", "technician.close", Button.CLOSE_SERVICE),
                        step.leaving() ? open.busy() : open));
    }

    private Block.Rows.Row row(DeviceKind kind, TechnicianDevices step) {
        Boolean good = step.tested().get(kind);
        String caption = good == null ? port(kind) : view.say(good ? "technician.tested.good" : "technician.tested.bad");
        return new Block.Rows.Row(Block.Rows.Lead.ICON, icon(kind),
                Block.Run.plain(view.say("technician.device." + kind.configurationName())), caption,
                chip(kind), false, false, step.testing() ? Optional.empty() : View.leadsTo(kind.name()),
                Optional.of(step.testing() ? test(kind).busy() : test(kind)));
    }

    private Action test(DeviceKind kind) {
        return new Action("", view.say("technician.test"), Action.Style.SECONDARY, Action.State.IDLE, 0, "",
                new Action.Does(new Event.Chosen(TechnicianDevices.TEST + kind.name())));
    }

    /** "ESC/POS · /dev/usb/lp0"; the driver alone where it takes the first device that it sees. */
    private String port(DeviceKind kind) {
        Branch.Port port = view.branch().machine().ports().get(kind);
        if (port == null) {
            return view.say("technician.untested");
        }
        String words = view.say("driver." + port.driver());
        String driver = words.startsWith("driver.") ? port.driver() : words;
        return port.at().equals("*") ? driver : driver + " · " + View.beginning(place(port.at()));
    }

    /** "/dev/usb/lp0" of file:///dev/usb/lp0, "192.0.2.60" of http://192.0.2.60/eSCL: what tells one device from another at a glance. */
    private static String place(String address) {
        String named = address.replaceFirst("^[a-z]+:(//)?", "").replaceFirst("\\?.*", "");
        return named.startsWith("/") ? named : named.replaceFirst("/.*", "");
    }

    private Block.Rows.Row part(TechnicianPage.Topic topic, TechnicianDevices step) {
        return new Block.Rows.Row(Block.Rows.Lead.ICON, icon(topic), Block.Run.plain(view.say("technician.part." + topic.word())),
                view.say("technician.part." + topic.word() + ".text"), Block.Chip.NONE, true, false,
                step.testing() ? Optional.empty() : View.leadsTo(topic.name()));
    }

    Content page(TechnicianPage step) {
        if (step.topic() == TechnicianPage.Topic.CLOSING) {
            return closing(step);
        }
        List<Block> body = new ArrayList<>();
        String doing = view.say("technician.working." + (step.topic().device().isPresent() ? step.topic().word() : "other"));
        body.add(new Block.Heading("", title(step.topic()), step.working() ? doing : step.topic().device().map(this::port)
                .orElse(view.say("technician.part." + step.topic().word() + ".text"))));
        if (step.working()) {
            body.add(new Block.Drawing(Block.Drawing.Kind.WORKING, doing, 0));
        } else if (!step.choices().isEmpty()) {
            body.add(view.note(Block.Tone.NEUTRAL, "info", "technician.choose-driver"));
            body.add(view.rows(step.choices().stream().map(this::choice).toList(), step.first()));
        } else {
            body.add(view.rows(step.findings().stream().map(this::finding).toList(), step.first()));
        }
        Action test = view.primary("play", "technician.act." + step.topic().word(), Button.TEST_PART);
        return new Content("technician-" + step.topic().word(), body, step.working() || !step.choices().isEmpty() ? List.of() : extras(step.topic()),
                step.choices().isEmpty() ? List.of(view.back(), step.working() ? test.busy() : main(step.topic(), test)) : List.of(view.back()));
    }

    private Action main(TechnicianPage.Topic topic, Action test) {
        return switch (topic) {
            case JOURNAL -> view.primary("down", "technician.export", Button.EXPORT_JOURNAL);
            case SETTINGS -> view.primary("doc", "technician.report", Button.MAKE_REPORT);
            default -> test;
        };
    }

    private List<Action> extras(TechnicianPage.Topic topic) {
        return switch (topic) {
            case TICKET_PRINTER -> List.of(view.secondary("roll", "technician.roll-changed", Button.ROLL_CHANGED),
                    view.secondary("wrench", "technician.change-driver", Button.CHANGE_DRIVER));
            case CARD_READER, DOCUMENT_SCANNER, CODE_READER,
                    CALLER -> List.of(view.secondary("wrench", "technician.change-driver", Button.CHANGE_DRIVER));
            case SETTINGS -> List.of(view.secondary("rotate", "technician.restart", Button.RESTART));
            default -> List.of();
        };
    }

    private String title(TechnicianPage.Topic topic) {
        return topic.device().map(kind -> view.say("technician.device." + kind.configurationName()))
                .orElse(view.say("technician.part." + topic.word()));
    }

    private Block.Rows.Row choice(TechnicianPage.Choice choice) {
        return new Block.Rows.Row(choice.current() ? Block.Rows.Lead.BOX_CHECKED : Block.Rows.Lead.BOX_EMPTY, "",
                Block.Run.plain(named(choice.title())), choice.detail(), Block.Chip.NONE, false, false, View.leadsTo(choice.id()));
    }

    private String named(String driver) {
        String words = view.say("driver." + driver);
        return words.startsWith("driver.") ? driver : words;
    }

    private Block.Rows.Row finding(Finding finding) {
        String text = finding.said(view::say);
        int end = text.indexOf('\n');
        return new Block.Rows.Row(lead(finding.level()), icon(finding.level()), Block.Run.plain(end < 0 ? text : text.substring(0, end)),
                end < 0 ? "" : text.substring(end + 1), Block.Chip.NONE, false, false, Optional.empty());
    }

    private static Block.Rows.Lead lead(Finding.Level level) {
        return switch (level) {
            case GOOD -> Block.Rows.Lead.STATE_DONE;
            case NOTE -> Block.Rows.Lead.STATE_TO_COME;
            case ATTENTION, FAULT -> Block.Rows.Lead.STATE_NOW;
        };
    }

    private static String icon(Finding.Level level) {
        return switch (level) {
            case GOOD -> "check";
            case NOTE -> "info";
            case ATTENTION -> "warn";
            case FAULT -> "x";
        };
    }

    private Content closing(TechnicianPage step) {
        List<Block.Rows.Row> reasons = TechnicianPage.REASONS.stream().map(reason -> new Block.Rows.Row(Block.Rows.Lead.ICON, "wrench",
                Block.Run.plain(view.say("out-of-service.reason." + reason)), view.say("out-of-service.text." + reason),
                Block.Chip.NONE, true, false, View.leadsTo(reason))).toList();
        return new Content("technician-closing", List.of(
                new Block.Heading("", view.say("technician.closing.title"), view.say("technician.closing.text")),
                view.rows(reasons, step.first())), List.of(), List.of(view.back()));
    }

    Content touch(TechnicianTouch step) {
        return new Content("technician-touch", List.of(
                new Block.Heading("", step.left() == 0 ? view.say("technician.touch.done") : view.say("technician.touch.left", step.left()),
                        view.say("technician.touch.text")),
                new Block.TouchGrid(TechnicianTouch.COLUMNS, TechnicianTouch.ROWS, step.touched(), TechnicianTouch.FIELD)), List.of(),
                List.of(view.back()));
    }

    private static String icon(TechnicianPage.Topic topic) {
        return switch (topic) {
            case CARD_READER -> "card";
            case TICKET_PRINTER -> "printer";
            case DOCUMENT_SCANNER -> "scan";
            case CODE_READER -> "qr";
            case CALLER -> "bell";
            case SOUND -> "sound";
            case SCREEN -> "touch";
            case NETWORK -> "wifi";
            case CLOCK -> "clock";
            case SETTINGS -> "wrench";
            case JOURNAL -> "doc";
            case CLOSING -> "power";
        };
    }

    private static String icon(DeviceKind kind) {
        return switch (kind) {
            case CARD_READER -> "card";
            case TICKET_PRINTER -> "printer";
            case DOCUMENT_SCANNER -> "scan";
            case CODE_READER -> "qr";
            case CALLER -> "bell";
        };
    }

    /** The faulty ones first. */
    private int worst(DeviceKind kind) {
        return switch (chip(kind).tone()) {
            case FAULT -> 0;
            case ATTENTION -> 1;
            case NEUTRAL, INFO -> 2;
            case OK -> 3;
        };
    }

    private Block.Chip chip(DeviceKind kind) {
        DeviceHealth health = view.situation().devices().get(kind);
        if (health == null) {
            return new Block.Chip(Block.Tone.NEUTRAL, "dots", view.say("technician.state.unknown"));
        }
        if (health instanceof DeviceHealth.Ready ready) {
            return ready.warnings().stream().min(Comparator.naturalOrder())
                    .map(warning -> new Block.Chip(Block.Tone.ATTENTION, "warn", view.say(Finding.key(warning))))
                    .orElse(new Block.Chip(Block.Tone.OK, "checkc", view.say("technician.state.good")));
        }
        if (health instanceof DeviceHealth.Busy) {
            return new Block.Chip(Block.Tone.OK, "checkc", view.say("technician.state.busy"));
        }
        if (health instanceof DeviceHealth.Blocked blocked) {
            return new Block.Chip(Block.Tone.ATTENTION, "warn", blocked.faults().stream().min(Comparator.naturalOrder())
                    .map(fault -> view.say(Finding.key(fault))).orElse(view.say("technician.state.blocked")));
        }
        return new Block.Chip(Block.Tone.FAULT, "xc",
                view.say(health instanceof DeviceHealth.Unreachable ? "technician.state.unreachable" : "technician.state.broken"));
    }

    Content outOfService(OutOfService step) {
        return new Content("out-of-service", List.of(
                new Block.Notice(Block.Tone.ATTENTION, "wrench", view.say("out-of-service.title"), view.say("out-of-service.text." + step.closed()))),
                List.of(), List.of(view.secondary("help", "button.call-staff", Button.CALL_HELP)));
    }
}
