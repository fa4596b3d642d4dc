package vn.motcua.kiosk.screen;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPin;

/** What only technicians see, and what citizens see while one has taken the kiosk out of service. */
record TechnicianScreens(View view) {

    Content pin(TechnicianPin step) {
        List<Block> body = List.of(new Block.Heading("", view.say("technician.pin.title"), view.say("technician.pin.text")),
                new Block.PinDots(step.digits().length(), TechnicianPin.DIGITS), gate(step),
                new Block.Keyboard(Block.Keyboard.Kind.PIN, "", view.say("keyboard.clear"), "", List.of()));
        Action unlock = view.primary("check", "technician.pin.unlock", Button.UNLOCK);
        return new Content("technician-pin", body, List.of(), List.of(view.secondary("back", "technician.pin.leave", Button.BACK),
                step.checking() ? unlock.busy() : step.complete() ? unlock : unlock.disabledBecause(view.say("technician.pin.incomplete"))));
    }

    private Block.Note gate(TechnicianPin step) {
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
        List<DeviceKind> kinds = view.branch().devices().stream().sorted(Comparator.comparing(this::worst).thenComparing(Comparator.naturalOrder())).toList();
        long good = kinds.stream().filter(kind -> chip(kind).tone() == Block.Tone.OK).count();
        long faulty = kinds.stream().filter(kind -> chip(kind).tone() == Block.Tone.FAULT).count();
        long attention = kinds.stream().filter(kind -> chip(kind).tone() == Block.Tone.ATTENTION).count();
        List<Block> body = List.of(
                new Block.Heading("", view.say("technician.devices"), view.say("technician.summary", good, attention, faulty)),
                view.rows(kinds.stream().map(kind -> row(kind, step)).toList(), 0),
                view.note(Block.Tone.NEUTRAL, "info", step.testing() ? "technician.testing" : "technician.touch"));
        Action all = view.secondary("play", "technician.test-all", Button.TEST_DEVICES);
        Action open = view.primary("check", "technician.open", Button.OPEN_SERVICE);
        return new Content("technician-devices", body, List.of(),
                List.of(step.testing() && !step.leaving() ? all.busy() : all, view.secondary("power", "technician.close", Button.CLOSE_SERVICE),
                        step.leaving() ? open.busy() : open));
    }

    private Block.Rows.Row row(DeviceKind kind, TechnicianDevices step) {
        Boolean good = step.tested().get(kind);
        String test = view.say(good == null ? "technician.untested" : good ? "technician.tested.good" : "technician.tested.bad");
        return new Block.Rows.Row(Block.Rows.Lead.ICON, icon(kind), Block.Run.plain(view.say("technician.device." + kind.configurationName())), test,
                chip(kind), false, false, step.testing() ? Optional.empty() : View.leadsTo(kind.name()));
    }

    private static String icon(DeviceKind kind) {
        return switch (kind) {
            case CARD_READER -> "card";
            case TICKET_PRINTER -> "printer";
            case DOCUMENT_SCANNER -> "scan";
            case CODE_READER -> "qr";
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
            return ready.warnings().isEmpty() ? new Block.Chip(Block.Tone.OK, "checkc", view.say("technician.state.good"))
                    : new Block.Chip(Block.Tone.ATTENTION, "warn", view.say("technician.state.warning"));
        }
        if (health instanceof DeviceHealth.Busy) {
            return new Block.Chip(Block.Tone.OK, "checkc", view.say("technician.state.busy"));
        }
        if (health instanceof DeviceHealth.Blocked) {
            return new Block.Chip(Block.Tone.ATTENTION, "warn", view.say("technician.state.blocked"));
        }
        return new Block.Chip(Block.Tone.FAULT, "xc", view.say(health instanceof DeviceHealth.Unreachable ? "technician.state.unreachable" : "technician.state.broken"));
    }

    Content outOfService() {
        return new Content("out-of-service", List.of(
                new Block.Notice(Block.Tone.ATTENTION, "wrench", view.say("out-of-service.title"), view.say("out-of-service.text"))),
                List.of(), List.of(view.secondary("help", "button.call-staff", Button.CALL_HELP)));
    }
}
