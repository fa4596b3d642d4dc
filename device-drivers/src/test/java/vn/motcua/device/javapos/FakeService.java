package vn.motcua.device.javapos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.imageio.ImageIO;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.config.JposEntry;
import jpos.events.StatusUpdateEvent;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.services.EventCallbacks;
import jpos.services.POSPrinterService115;

/** A vendor's printer service as JavaPOS sees it: what it is told, it keeps; what is wrong with it, a test says. */
public final class FakeService implements JposServiceInstanceFactory {

    /** The logical name of the one printer that there is. */
    static final String PRINTER = "Receipt";
    private static final String ENTRIES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <JposEntries>
              <JposEntry logicalName="%1$s">
                <creation factoryClass="%2$s" serviceClass="%2$s"/>
                <vendor name="Nobody" url="https://vendor.example"/>
                <jpos category="POSPrinter" version="1.15"/>
                <product description="A fake" name="Fake" url="https://vendor.example"/>
              </JposEntry>
            </JposEntries>
            """.formatted(PRINTER, FakeService.class.getName());

    /** What came out of it. */
    static final List<BufferedImage> PAPERS = new CopyOnWriteArrayList<>();
    static volatile boolean coverOpen;
    static volatile boolean paperOut;
    static volatile boolean paperLow;
    static volatile boolean runsOutWhilePrinting;
    static volatile boolean claimedByAnother;
    static volatile int cuts;
    private static volatile EventCallbacks callbacks;

    /** JavaPOS reads its entries once per process: all tests have the same. */
    static Path entries(Path folder) throws IOException {
        return Files.writeString(folder.resolve("jpos.xml"), ENTRIES);
    }

    static void reset() {
        PAPERS.clear();
        coverOpen = false;
        paperOut = false;
        paperLow = false;
        runsOutWhilePrinting = false;
        claimedByAnother = false;
        cuts = 0;
    }

    static void speakUp(int status) {
        callbacks.fireStatusUpdateEvent(new StatusUpdateEvent(callbacks.getEventSource(), status));
    }

    @Override
    public JposServiceInstance createInstance(String logicalName, JposEntry entry) {
        return (JposServiceInstance) Proxy.newProxyInstance(FakeService.class.getClassLoader(),
                new Class<?>[] {JposServiceInstance.class, POSPrinterService115.class}, (proxy, method, arguments) -> call(method, arguments));
    }

    private static Object call(Method method, Object[] arguments) throws Exception {
        return switch (method.getName()) {
            case "open" -> {
                callbacks = (EventCallbacks) arguments[1];
                yield null;
            }
            case "claim" -> {
                if (claimedByAnother) {
                    throw new JposException(JposConst.JPOS_E_TIMEOUT, "claimed by another program");
                }
                yield null;
            }
            case "getDeviceServiceVersion" -> 1_015_000;
            case "getPhysicalDeviceName" -> "Fake printer";
            case "getRecLineWidth" -> 576;
            case "getCapPowerReporting" -> JposConst.JPOS_PR_NONE;
            case "getCoverOpen" -> coverOpen;
            case "getRecEmpty" -> paperOut;
            case "getRecNearEnd" -> paperLow;
            case "printMemoryBitmap" -> print((byte[]) arguments[1]);
            case "cutPaper" -> {
                cuts++;
                yield null;
            }
            case "hashCode" -> 1;
            default -> usual(method.getReturnType(), method.getName());
        };
    }

    private static Object print(byte[] bmp) throws Exception {
        paperOut |= runsOutWhilePrinting;
        if (paperOut) {
            throw new JposException(JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_REC_EMPTY, "no paper");
        }
        PAPERS.add(ImageIO.read(new ByteArrayInputStream(bmp)));
        return null;
    }

    private static Object usual(Class<?> type, String name) {
        if (type == boolean.class) {
            return name.startsWith("getCap");
        }
        return type == int.class ? (Object) 0 : type == String.class ? "" : null;
    }
}
