package vn.motcua.device.sane;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceWatcher;

/** The devices that SANE sees, those that the settings ask for. */
final class SaneList {

    private static final List<String> ARGUMENTS = List.of("-f", "%d\t%v\t%m%n");

    private final Scanimage scanimage;
    private final Pattern wanted;
    private final Map<DeviceId, DeviceInfo> seen;

    record Entry(DeviceId id, DeviceInfo info) {
        DeviceWatcher.Found found() {
            return new DeviceWatcher.Found(id, (info.maker() + " " + info.model()).strip());
        }
    }

    /**
     * @param wanted a SANE device name in which * stands for anything
     * @param seen   receives what the devices say of themselves
     */
    SaneList(Scanimage scanimage, String wanted, Map<DeviceId, DeviceInfo> seen) {
        this.scanimage = scanimage;
        this.wanted = Pattern.compile(Pattern.quote(wanted).replace("*", "\\E.*\\Q"));
        this.seen = seen;
    }

    List<Entry> ask(Duration limit) throws DeviceException {
        List<Entry> entries = scanimage.ask(limit, ARGUMENTS).lines()
                .map(line -> line.split("\t", -1)).filter(fields -> fields.length == 3 && !fields[0].isBlank())
                .filter(fields -> isWanted(fields[0]))
                .map(fields -> new Entry(new DeviceId(fields[0]), DeviceInfo.model(fields[1], fields[2])))
                .toList();
        entries.forEach(entry -> seen.put(entry.id(), entry.info()));
        return entries;
    }

    /** A camera is a scanner to SANE's v4l backend; the kiosk's camera is taken for one only when named. */
    private boolean isWanted(String name) {
        return wanted.matcher(name).matches() && (!name.startsWith("v4l:") || wanted.pattern().contains("v4l"));
    }
}
