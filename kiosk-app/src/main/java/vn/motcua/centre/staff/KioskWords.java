package vn.motcua.centre.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DeviceReport;

/** Devices, faults and times in the staff's words. What a newer kiosk names and this centre does not know is said in general words. */
final class KioskWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final DateTimeFormatter DAY_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    private final CentreWords words;
    private final ZoneId zone;

    KioskWords(CentreWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    String device(String kind) {
        return words.find("device." + kind).orElseGet(() -> words.get("device.other"));
    }

    String icon(String kind) {
        return words.find("device." + kind + ".icon").orElse("chip");
    }

    /** Two words for the kiosk's card: "Hết giấy". */
    String tag(DeviceReport report) {
        return words.find("reason." + reason(report) + ".tag").orElseGet(() -> words.get("reason.UNKNOWN.tag"));
    }

    /** What is wrong, with the device in it: "máy in hết giấy". */
    String what(DeviceReport report) {
        String device = device(report.kind());
        return words.find("reason." + reason(report) + ".what", device).orElseGet(() -> words.get("reason.UNKNOWN.what", device));
    }

    /** Who has to act and what to do: "Nhân viên sảnh: thay cuộn giấy". */
    String advice(DeviceReport report) {
        String what = words.find("reason." + reason(report) + ".do").orElseGet(() -> words.get("reason.UNKNOWN.do"));
        return words.get("owner." + report.owner(), what);
    }

    private static String reason(DeviceReport report) {
        return report.reasons().isEmpty() ? "UNKNOWN" : report.reasons().get(0);
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    String dayAndMinute(Instant at) {
        return DAY_AND_MINUTE.format(at.atZone(zone));
    }

    String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** "Từ 09:38, đã 3 phút". */
    String since(Instant then, Instant now) {
        long minutes = Math.max(0, Duration.between(then, now).toMinutes());
        String lasting = minutes < 1 ? words.get("since.now")
                : minutes < 60 ? words.get("since.minutes", minutes)
                : words.get("since.hours", minutes / 60, minutes % 60);
        boolean today = then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? words.get("since", minute(then), lasting)
                : words.get("since.day", minute(then), DateTimeFormatter.ofPattern("dd/MM").format(then.atZone(zone)));
    }
}
