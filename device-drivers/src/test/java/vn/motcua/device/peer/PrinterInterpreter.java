package vn.motcua.device.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the commands of a printer's buffer and carries them out. Written from the manuals and apart from the driver's encoder:
 * what both agree on is not an accident.
 */
final class PrinterInterpreter {

    /** The printer's buffer, byte by byte; blocks while it is empty. */
    interface Bytes {
        int next() throws IOException, InterruptedException;
    }

    /** Back to the host. */
    interface Reply {
        void send(byte... bytes);
    }

    private final PrinterHabits habits;
    private final PrinterMechanics mechanics;
    private final Bytes bytes;
    private final Reply reply;
    private final StringBuffer letters;
    private final PrinterText text;
    private final PrinterSymbols symbols = new PrinterSymbols();
    private final PrinterMemory memory;
    private int align;
    private volatile boolean automatic;

    /** @param letters gets what would be printed as text: on raster papers, garbage */
    PrinterInterpreter(PrinterHabits habits, PrinterMechanics mechanics, Bytes bytes, Reply reply, StringBuffer letters, PrinterMemory memory) {
        this.habits = habits;
        this.mechanics = mechanics;
        this.bytes = bytes;
        this.reply = reply;
        this.letters = letters;
        this.memory = memory;
        this.text = new PrinterText(habits.width());
    }

    boolean automatic() {
        return automatic;
    }

    /** As after switching on. */
    void reset() {
        align = 0;
        automatic = false;
        text.initialise();
    }

    void run() throws IOException, InterruptedException {
        while (true) {
            int b = bytes.next();
            switch (b) {
                case 0x00 -> { }
                case 0x06 -> listOn();
                case 0x0A -> endOfLine();
                case 0x10 -> realTime();
                case 0x1B -> escape();
                case 0x1C -> bytes.next();
                case 0x1D -> group();
                default -> letter(b);
            }
        }
    }

    /** Control codes that mean nothing are passed over. */
    private void letter(int b) {
        if (b >= 0x20) {
            letters.append(text.add(b));
        }
    }

    private void endOfLine() throws InterruptedException {
        if (text.empty()) {
            feed(30);
            return;
        }
        letters.append('\n');
        for (BitSet row : text.end(align)) {
            mechanics.print(row);
        }
    }

    /** Obeyed when it came; in its turn it is skipped. */
    private void realTime() throws IOException, InterruptedException {
        int command = bytes.next();
        while (command == 0x10) {
            // The one before was cut off by a line that broke.
            command = bytes.next();
        }
        bytes.next();
    }

    private void escape() throws IOException, InterruptedException {
        int command = bytes.next();
        switch (command) {
            case '@' -> {
                align = 0;
                text.initialise();
            }
            case 't' -> text.page(bytes.next());
            case 'E' -> text.bold(bytes.next());
            case 'a' -> align = bytes.next();
            case 'd' -> feed(30 * bytes.next());
            case 'i', 'm' -> mechanics.cut();
            case 0 -> { }
            default -> letters.append("<ESC ").append(command).append('>');
        }
    }

    private void group() throws IOException, InterruptedException {
        int command = bytes.next();
        switch (command) {
            case 'v' -> raster();
            case '!' -> text.size(bytes.next());
            case 'V' -> cut();
            case 'e' -> exit(bytes.next());
            case 'a' -> speakUp(bytes.next());
            case 'r' -> tellRoll(bytes.next());
            case 'I' -> information(bytes.next());
            case '(' -> extended();
            case 0 -> { }
            default -> letters.append("<GS ").append(command).append('>');
        }
    }

    private void raster() throws IOException, InterruptedException {
        int zero = bytes.next();
        int mode = bytes.next();
        int wide = bytes.next() + 256 * bytes.next();
        int high = bytes.next() + 256 * bytes.next();
        if (wide == 0 || high == 0) {
            // A command that was cut off and ended by NULs.
            return;
        }
        if (zero != '0' || mode != 0 && !(mode <= 3 && habits.symbols())) {
            letters.append("<GS v>");
            return;
        }
        byte[] data = new byte[wide * high];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) bytes.next();
            if ((i + 1) % wide == 0) {
                burn(data, i + 1 - wide, wide, 1 + mode % 2, 1 + mode / 2);
            }
        }
    }

    /** A row of bytes, each dot so many times wide and so many rows high. */
    private void burn(byte[] data, int from, int wide, int times, int rows) throws InterruptedException {
        int left = left(wide * times);
        BitSet row = new BitSet();
        for (int x = 0; x < wide * 8 * times && left + x < habits.width(); x++) {
            int dot = x / times;
            row.set(left + x, (data[from + dot / 8] >> 7 - dot % 8 & 1) == 1);
        }
        for (int i = 0; i < rows; i++) {
            mechanics.print((BitSet) row.clone());
        }
    }

    private int left(int wide) {
        int free = Math.max(0, habits.width() - 8 * wide);
        return switch (align) {
            case 1 -> habits.centresInBytes() ? free / 16 * 8 : free / 2;
            case 2 -> free;
            default -> 0;
        };
    }

    private void feed(int rows) throws InterruptedException {
        for (int i = 0; i < rows; i++) {
            mechanics.print(new BitSet());
        }
    }

    private void exit(int n) throws IOException, InterruptedException {
        for (int more = n == 3 ? 1 : n == 0x20 ? 2 : 0; more > 0; more--) {
            bytes.next();
        }
        if (habits.presenter()) {
            mechanics.present(n);
        } else {
            letters.append("<GS e>");
        }
    }

    private void cut() throws IOException, InterruptedException {
        int mode = bytes.next();
        if (mode == 0x41 || mode == 0x42) {
            bytes.next();
        }
        mechanics.cut();
    }

    private void speakUp(int what) {
        if (habits.automatic()) {
            automatic = what != 0;
            reply.send(mechanics.automatic());
        }
    }

    /** In its turn: not while the printer stands still. */
    private void tellRoll(int what) throws IOException, InterruptedException {
        mechanics.awaitReady();
        if (habits.tellsRoll() && (what == 1 || what == '1')) {
            reply.send((byte) mechanics.roll());
        }
    }

    private void information(int what) {
        if (!habits.model().isEmpty() && what >= 0x41 && what <= 0x45) {
            String text = what == 0x43 ? habits.model() : "peer";
            reply.send(("_" + text + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void extended() throws IOException, InterruptedException {
        int family = bytes.next();
        int length = bytes.next() + 256 * bytes.next();
        byte[] parameters = new byte[length];
        for (int i = 0; i < length; i++) {
            parameters[i] = (byte) bytes.next();
        }
        if (length < 2) {
            return;
        }
        if (family == 'k' && habits.symbols()) {
            symbol(symbols.obey(parameters));
        } else if (family == 'L' && habits.symbols()) {
            remembered(parameters);
        } else if (family == 'H' && length == 6 && habits.processId()) {
            mechanics.awaitReady();
            reply.send((byte) 0x37, (byte) 0x22, parameters[2], parameters[3], parameters[4], parameters[5], (byte) 0);
        }
    }

    private void symbol(List<BitSet> rows) throws InterruptedException {
        for (BitSet row : rows) {
            int dots = row.length() - 1;
            BitSet burnt = new BitSet();
            for (int x = 0; x < dots; x++) {
                burnt.set((align == 1 ? (habits.width() - dots) / 2 : 0) + x, row.get(x));
            }
            mechanics.print(burnt);
        }
    }

    private void remembered(byte[] parameters) throws InterruptedException {
        Optional<PrinterMemory.Picture> picture = memory.obey(parameters);
        if (parameters[1] == 64 || parameters[1] == 80) {
            reply.send(memory.answer());
        }
        if (picture.isPresent()) {
            int wide = picture.get().rowBytes();
            for (int from = 0; from < picture.get().data().length; from += wide) {
                burn(picture.get().data(), from, wide, 1, 1);
            }
        }
    }

    private void listOn() {
        if (memory.more()) {
            reply.send(memory.answer());
        }
    }
}
