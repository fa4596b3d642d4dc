package vn.motcua.device.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The programs of the machine that tests talk to. A missing one is a failure that names its package, never a skipped test. */
public final class Program {

    private Program() {
    }

    /** @param debianPackage what to install when the program is missing */
    public static String required(String program, String debianPackage) {
        return Arrays.stream((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin:/usr/libexec").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new AssertionError(program + " is missing: apt-get install " + debianPackage));
    }
}
