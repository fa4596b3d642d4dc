package vn.motcua.device;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Finds what stands in one class's own jar or folder, and classes like any other. For {@link java.util.ServiceLoader}, which else
 * opens every library of the kiosk to ask it for drivers: about 50 ms of each start.
 */
final class SameJar extends ClassLoader {

    private final URL place;

    SameJar(Class<?> of) {
        super(of.getClassLoader());
        this.place = of.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        URL entry = entry(name);
        try (InputStream there = entry.openStream()) {
            return Collections.enumeration(Collections.singleton(entry));
        } catch (FileNotFoundException e) {
            return Collections.emptyEnumeration();
        }
    }

    private URL entry(String name) throws MalformedURLException {
        return place.getPath().endsWith("/") ? new URL(place, name) : new URL("jar:" + place + "!/" + name);
    }
}
