package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.sqlite.StoreException;

/** {@code ./kiosk centre verify-audit}: whether the record of changes is as it was written. */
@Command(name = "verify-audit", description = "Checks that nobody changed, added or removed a row in the record of what persons did.")
public final class CentreVerifyAuditCommand implements Callable<Integer> {

    @ParentCommand
    private CentreCommand centre;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CentreException, StoreException, IOException {
        Optional<CentreSettings> settings = centre.files().settings(spec.commandLine().getErr());
        if (settings.isEmpty()) {
            return 1;
        }
        try (CentreDesk desk = CentreDesk.open(settings.get(), Clock.systemUTC())) {
            AuditLog.Verdict verdict = desk.audit().verify();
            PrintWriter out = spec.commandLine().getOut();
            out.println(verdict.broken().map(row -> "row " + row + " was changed, added or removed after it was written; the " + verdict.rows()
                    + " rows before it are as they were written").orElse("all " + verdict.rows() + " rows are as they were written"));
            out.flush();
            return verdict.broken().isEmpty() ? 0 : 1;
        }
    }
}
