package vn.motcua.centre.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.centre.books.BookQuestions.Seen;
import vn.motcua.centre.staff.Overview.DeviceIcon;
import vn.motcua.centre.staff.Overview.KioskCard;
import vn.motcua.centre.staff.Overview.Kiosks;
import vn.motcua.centre.staff.Overview.Level;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DeviceReport;

/** One card a kiosk, the one that needs a hand first. */
final class KioskCards {

    private final CentreWords words;
    private final KioskWords say;
    private final Map<String, Integer> numbers;
    private final Instant now;

    /** @param numbers given today, by kiosk */
    KioskCards(CentreWords words, KioskWords say, Map<String, Integer> numbers, Instant now) {
        this.words = words;
        this.say = say;
        this.numbers = numbers;
        this.now = now;
    }

    Kiosks of(List<Seen> kiosks) {
        List<KioskCard> cards = kiosks.stream().map(this::card)
                .sorted(Comparator.comparing(KioskCard::level).thenComparing(KioskCard::name))
                .toList();
        return new Kiosks(words.get("kiosks.count", cards.size()), summary(cards), cards);
    }

    private String summary(List<KioskCard> cards) {
        return words.get("kiosks.summary", count(cards, Level.GOOD), count(cards, Level.ATTENTION), count(cards, Level.FAULT));
    }

    /** The city's branches by name, "Số 2" before "Số 11". */
    List<Overview.Branch> branches(List<KioskCard> cards) {
        Map<String, List<KioskCard>> byBranch = cards.stream().collect(Collectors.groupingBy(KioskCard::branch));
        return byBranch.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(KioskCards::inOrder)))
                .map(each -> new Overview.Branch(each.getKey(),
                        each.getValue().size() - count(each.getValue(), Level.FAULT) + "/" + each.getValue().size(),
                        each.getValue().stream().map(KioskCard::level).min(Comparator.naturalOrder()).orElse(Level.UNKNOWN),
                        words.get("kiosks.count", each.getValue().size()), summary(each.getValue())))
                .toList();
    }

    private static String inOrder(String name) {
        Matcher number = Pattern.compile("\\d+").matcher(name);
        return number.find() ? String.format("%09d", Integer.parseInt(number.group().substring(0, Math.min(9, number.group().length()))))
                + name : name;
    }

    private static long count(List<KioskCard> cards, Level level) {
        return cards.stream().filter(each -> each.level() == level).count();
    }

    private KioskCard card(Seen kiosk) {
        Connection connection = Connection.at(kiosk.at(), now);
        Optional<DeviceReport> worst = kiosk.heartbeat().devices().stream()
                .filter(each -> level(each).compareTo(Level.GOOD) < 0)
                .min(Comparator.comparing(KioskCards::level));
        Level level = connection == Connection.SILENT ? Level.FAULT : worst.map(KioskCards::level).orElse(connection.level());
        String tag = connection == Connection.SILENT ? words.get("reason.OFFLINE_KIOSK.tag")
                : worst.map(say::tag).orElseGet(() -> words.get(connection == Connection.LATE ? "connection.late.tag" : "kiosk.good.tag"));
        return new KioskCard(kiosk.heartbeat().kiosk(), kiosk.heartbeat().name(), kiosk.heartbeat().place(), level, tag,
                devices(kiosk, connection), line(kiosk, connection), kiosk.heartbeat().branch());
    }

    private List<DeviceIcon> devices(Seen kiosk, Connection connection) {
        List<DeviceIcon> icons = new ArrayList<>();
        for (DeviceReport device : kiosk.heartbeat().devices()) {
            Level level = connection == Connection.SILENT ? Level.UNKNOWN : level(device);
            icons.add(new DeviceIcon(say.icon(device.kind()), level,
                    words.get("device.state", say.device(device.kind()), words.get("state." + level, say.tag(device))) + paper(device)));
        }
        icons.add(new DeviceIcon("wifi", connection.level(), words.get("connection." + connection)));
        return icons;
    }

    /** What is left on the roll, where it can be told. */
    private String paper(DeviceReport device) {
        return device.paperLeft().map(metres -> " · " + words.get("device.paper", Math.round(metres))).orElse("");
    }

    private String line(Seen kiosk, Connection connection) {
        if (connection != Connection.HEARD) {
            return words.get("kiosk.last", say.second(kiosk.at()));
        }
        return words.get("kiosk.line", numbers.getOrDefault(kiosk.heartbeat().kiosk(), 0),
                words.get(kiosk.heartbeat().inUse() ? "kiosk.in-use" : "kiosk.free"));
    }

    private static Level level(DeviceReport device) {
        return switch (device.state()) {
            case FAULT -> Level.FAULT;
            case ATTENTION -> Level.ATTENTION;
            case GOOD -> Level.GOOD;
            case UNKNOWN -> Level.UNKNOWN;
        };
    }
}
