package vn.motcua.kiosk.bench;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.screen.Screens;
import vn.motcua.kiosk.setup.BranchList;
import vn.motcua.kiosk.setup.GuideScreens;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Words;

/** What citizens see: every situation of {@link SampleVisits} as a screen, in each language that has a file of words. Immutable. */
public final class EveryScreen {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 41);

    private final Set<Comfort.Language> languages;
    private final Screens screens;
    private final GuideScreens guide;
    private final List<BranchList.Entry> branches;
    private final Branch branch;

    public EveryScreen(Branch branch) {
        this.branch = branch;
        Map<Comfort.Language, Words> each = Words.inFolder(ConfigFolder.path().resolve("words"), Comfort.Language.VI.code()).entrySet().stream()
                .collect(Collectors.toMap(file -> new Comfort.Language(file.getKey()), Map.Entry::getValue));
        languages = each.keySet();
        screens = new Screens(each);
        branches = BranchList.in(ConfigFolder.path());
        guide = new GuideScreens(each, branches, "1.0", "/var/lib/motcua-kiosk/kiosk.toml");
    }

    /** A branch of two services and one group, with every device, all of them simulated. */
    public static EveryScreen ofSamples() {
        return new EveryScreen(new Branch(new Branch.Sign("Trung tâm Phục vụ hành chính công TP Hà Nội", "Chi nhánh số 1 · Võ Chí Công"),
                new Branch.Sign("Hanoi Public Administration Service Centre", "Branch 1 · Vo Chi Cong"),
                List.of(SampleVisits.CIVIL, SampleVisits.OTHER),
                List.of(new ProcedureGroup("khai-sinh", "Khai sinh", "Birth", "usr", List.of("1.001193"))),
                EnumSet.allOf(DeviceKind.class), true, "H26", SampleVisits.MACHINE));
    }

    public Set<Comfort.Language> languages() {
        return languages;
    }

    /** Each screen once, in the order of a visit; the dialogs last, and behind them the guide of the first start, which knows one size and theme. */
    public List<Screen> in(Comfort comfort) {
        Stream<Screen> visits = SampleVisits.everySituation().stream().map(situation -> screen(situation, comfort));
        Stream<Screen> first = comfort.equals(Comfort.USUAL.with(comfort.language()))
                ? SampleGuide.pages(comfort.language(), branches).stream().map(page -> guide.of(page, NOW)) : Stream.empty();
        return Stream.concat(visits, first).distinct().toList();
    }

    public Screen screen(Situation situation, Comfort comfort) {
        return screens.of(SampleVisits.seenBy(comfort, situation), branch, NOW);
    }
}
