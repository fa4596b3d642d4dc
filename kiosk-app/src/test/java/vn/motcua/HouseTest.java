package vn.motcua;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The walls of the house: who may import whom. A new room gets a line in {@link #MAY_IMPORT}. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.WithoutTestJars.class})
class HouseTest {

    /** Each room, and the rooms it may import. Rooms that put others together are in {@link #SEE_ALL}. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("device", Set.of()),
            entry("device.paper", Set.of("device")),
            entry("device.pcsc", Set.of("device")),
            entry("device.serial", Set.of("device")),
            entry("device.escpos", Set.of("device", "device.paper", "device.serial")),
            entry("device.barcode", Set.of("device", "device.serial")),
            entry("device.radio", Set.of("device", "device.serial")),
            entry("device.cups", Set.of("device", "device.paper")),
            entry("device.javapos", Set.of("device", "device.paper")),
            entry("device.sane", Set.of("device")),
            entry("device.escl", Set.of("device")),
            entry("device.isolated", Set.of("device")),
            entry("device.folder", Set.of("device")),
            entry("device.simulator", Set.of("device", "device.paper")),
            entry("sqlite", Set.of()),
            entry("exchange", Set.of()),
            entry("envelope", Set.of()),
            entry("signature", Set.of()),
            entry("ocr", Set.of()),
            entry("papercode", Set.of()),
            entry("centre", Set.of("exchange", "envelope", "signature", "ocr", "papercode", "sqlite")),
            entry("kiosk.words", Set.of()),
            entry("kiosk.procedure", Set.of()),
            entry("kiosk.identity", Set.of("device")),
            entry("kiosk.dossier", Set.of("device", "envelope", "ocr")),
            entry("kiosk.ticket", Set.of("device", "kiosk.identity", "kiosk.procedure", "kiosk.dossier", "kiosk.words")),
            entry("kiosk.visit", Set.of("device", "exchange", "papercode", "kiosk.identity", "kiosk.procedure", "kiosk.ticket", "kiosk.dossier")),
            entry("kiosk.screen", Set.of("device", "exchange", "kiosk.visit", "kiosk.words", "kiosk.identity", "kiosk.procedure", "kiosk.ticket",
                    "kiosk.dossier")),
            entry("kiosk.keypad", Set.of()),
            entry("kiosk.care", Set.of("kiosk.journal")),
            entry("kiosk.technician", Set.of()),
            entry("kiosk.swt", Set.of("kiosk.screen", "kiosk.visit", "kiosk.keypad")),
            entry("kiosk.speech", Set.of("device", "kiosk.screen", "kiosk.visit", "kiosk.words", "kiosk.keypad")),
            entry("kiosk.journal", Set.of("device", "kiosk.visit")),
            entry("kiosk.config", Set.of("device", "device.isolated", "kiosk.keypad", "kiosk.ticket")),
            entry("kiosk.devices", Set.of("device", "kiosk.config", "kiosk.journal")),
            entry("kiosk.setup", Set.of("device", "kiosk.config", "kiosk.devices", "kiosk.screen", "kiosk.technician", "kiosk.visit", "kiosk.words")),
            entry("kiosk.store", Set.of("exchange", "envelope", "sqlite", "kiosk.ticket", "kiosk.dossier")),
            entry("kiosk.link", Set.of("device", "exchange", "envelope", "papercode", "sqlite", "kiosk.store", "kiosk.journal")));

    /** What stands above the rooms: the kiosk as a whole, its command line, and the page that plays its citizen. */
    private static final Set<String> SEE_ALL = Set.of("kiosk", "kiosk.command", "kiosk.bench");

    @ArchTest
    static final ArchRule roomsImportOnlyTheirNeighbours = classes().should(importOnlyNeighbours());

    @ArchTest
    static final ArchRule noCycles = slices().matching("vn.motcua.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule kioskAndCentreMeetOnlyInTheExchange = noClasses()
            .that().resideInAPackage("vn.motcua.kiosk..").and(resideOutsideOfPackage("vn.motcua.kiosk"))
            .and(resideOutsideOfPackage("vn.motcua.kiosk.command"))
            .should().dependOnClassesThat().resideInAPackage("vn.motcua.centre..");

    @ArchTest
    static final ArchRule theFlowKnowsOthersOnlyAsData = noClasses().that().resideInAPackage("vn.motcua.kiosk.visit")
            .should().dependOnClassesThat(resideInAPackage("vn.motcua..").and(resideOutsideOfPackage("vn.motcua.kiosk.visit")).and(nonData()));

    @ArchTest
    static final ArchRule theFlowHasNoClockThreadOrFile = noClasses().that().resideInAPackage("vn.motcua.kiosk.visit")
            .should().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.concurrent..", "org.slf4j..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread");

    @ArchTest
    static final ArchRule nothingIsCopiedDraggedOrPrintedFromTheScreen = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.swt.dnd..", "org.eclipse.swt.printing..", "java.awt.datatransfer..");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsSwt = noClasses().that().resideOutsideOfPackage("vn.motcua.kiosk.swt..")
            .should().dependOnClassesThat().resideInAPackage("org.eclipse.swt..");

    @ArchTest
    static final ArchRule theWindowSeesScreensAndNotTheVisit = noClasses().that().resideInAPackage("vn.motcua.kiosk.swt..")
            .should().dependOnClassesThat(nameMatching("vn\\.motcua\\.kiosk\\.visit\\.(Situation|Visit|Step|Command|Next|Reaction)(\\$.*)?"));

    @ArchTest
    static final ArchRule theKioskSeesDriversOnlyThroughTheSpi = noClasses()
            .that().resideInAPackage("vn.motcua.kiosk..").and(resideOutsideOfPackage("vn.motcua.kiosk"))
            .and(resideOutsideOfPackage("vn.motcua.kiosk.bench..")).and(resideOutsideOfPackage("vn.motcua.kiosk.command"))
            .should().dependOnClassesThat(resideInAPackage("vn.motcua.device.*..").and(resideOutsideOfPackage("vn.motcua.device.isolated")));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Misc)(\\$.*)?")
            .orShould().haveNameMatching(".*\\.I[A-Z][a-z][^.]*").as("no class is named Util, Helper, Manager, Impl, Base, or with a leading I");

    private static ArchCondition<JavaClass> importOnlyNeighbours() {
        return new ArchCondition<>("import only the rooms that the house allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = room(type);
                if (SEE_ALL.contains(from)) {
                    return;
                }
                Set<String> allowed = MAY_IMPORT.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a room that the house does not know"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith("vn.motcua"))
                        .filter(target -> !room(target).equals(from) && !allowed.contains(room(target)))
                        .map(JavaClass::getName).distinct().sorted()
                        .forEach(target -> events.add(SimpleConditionEvent.violated(type, type.getName() + " imports " + target)));
            }
        };
    }

    /** The longest room whose name begins the package: {@code centre.staff} belongs to {@code centre}. */
    private static String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName().replaceFirst("^vn\\.motcua\\.?", "");
        return MAY_IMPORT.keySet().stream().filter(room -> name.equals(room) || name.startsWith(room + "."))
                .max(Comparator.comparingInt(String::length)).orElse(name);
    }

    private static DescribedPredicate<JavaClass> nonData() {
        return describe("are neither records, enums nor interfaces", type -> {
            JavaClass plain = type.getBaseComponentType();
            return !plain.isRecord() && !plain.isEnum() && !plain.isInterface();
        });
    }

    /** The drivers' tests come as a jar when the modules are built apart. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
