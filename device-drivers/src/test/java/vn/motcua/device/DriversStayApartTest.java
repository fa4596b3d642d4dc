package vn.motcua.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A driver knows the SPI and no other driver, so that each can be thrown away or replaced alone. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class DriversStayApartTest {

    @ArchTest
    static final ArchRule theSpiKnowsOnlyTheJdk = classes().that().resideInAPackage("vn.motcua.device")
            .should().onlyDependOnClassesThat().resideInAnyPackage("vn.motcua.device", "java..");

    /** {@code device.paper} lays papers out for every driver that prints, {@code device.serial} has the lines that many hang on. */
    @ArchTest
    static final ArchRule driversDoNotKnowOneAnother = slices().matching("vn.motcua.device.(*)..").should().notDependOnEachOther()
            .ignoreDependency(JavaClass.Predicates.resideInAPackage("vn.motcua.device.."),
                    JavaClass.Predicates.resideInAnyPackage("vn.motcua.device.paper..", "vn.motcua.device.serial.."));

    @ArchTest
    static final ArchRule paperAndLinesKnowNoDriver = noClasses()
            .that().resideInAnyPackage("vn.motcua.device.paper..", "vn.motcua.device.serial..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.motcua.device.pcsc..", "vn.motcua.device.escpos..",
                    "vn.motcua.device.sane..", "vn.motcua.device.escl..", "vn.motcua.device.folder..", "vn.motcua.device.cups..",
                    "vn.motcua.device.javapos..", "vn.motcua.device.barcode..", "vn.motcua.device.radio..", "vn.motcua.device.simulator..");

    @ArchTest
    static final ArchRule hardwareKnowsNoPublicService = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("vn.motcua.kiosk..", "vn.motcua.centre..", "vn.motcua.exchange..");

    @ArchTest
    static void everyDriverIsOfferedToTheKiosk(JavaClasses classes) {
        Set<String> written = classes.stream().filter(type -> type.isAssignableTo(DeviceDriver.class))
                // Comes as a jar of its own, for the folder of drivers: it needs a maker's JavaPOS service beside it.
                .filter(type -> !type.getPackageName().equals("vn.motcua.device.javapos"))
                // Stands around another driver.
                .filter(type -> !type.getPackageName().equals("vn.motcua.device.isolated"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName).collect(Collectors.toSet());
        Set<String> offered = ServiceLoader.load(DeviceDriver.class).stream().map(provider -> provider.type().getName())
                .collect(Collectors.toSet());
        assertEquals(written, offered);
    }
}
