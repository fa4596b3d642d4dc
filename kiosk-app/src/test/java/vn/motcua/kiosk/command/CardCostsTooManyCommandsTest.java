package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The bounds of a reading, with the file sizes of a card in the field; a command more is 10 ms that a citizen waits. */
class CardCostsTooManyCommandsTest {

    private static int number(String row, int column) {
        return Integer.parseInt(row.replaceFirst(".*(kiosk|JMRTD)\\s+", "").split("\\s+")[column]);
    }

    @Test
    void noMoreThanTheFilesNeedAndFewerThanTheLibrary() {
        StringWriter out = new StringWriter();
        assertEquals(0, new CommandLine(new BenchCardCommand()).setOut(new PrintWriter(out)).execute());
        List<String> rows = out.toString().lines().skip(1).limit(10).toList();
        int[] most = {88, 12, 95, 16};
        for (int session = 0; session < most.length; session++) {
            String ours = rows.get(2 * session);
            int jmrtd = number(rows.get(2 * session + 1), 0);
            assertTrue(number(ours, 0) <= most[session], ours);
            assertTrue(number(ours, 1) <= 12, ours);
            assertTrue(number(ours, 0) < jmrtd, ours + " and JMRTD's " + jmrtd);
        }
        for (String mapping : rows.subList(8, 10)) {
            assertTrue(number(mapping, 1) <= 12, "what proves the chip is read after the name: " + mapping);
        }
    }
}
