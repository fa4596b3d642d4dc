package vn.motcua.kiosk.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.CodeReader;
import vn.motcua.device.Device;
import vn.motcua.device.PaperExit;
import vn.motcua.device.TicketPrinter;

/** What a kind of device says by itself, beside its health; carried on from one connection to the next. */
interface Ears<D extends Device> {

    /** Listens to a device just opened. @param gate lets a word through only while this connection lasts */
    void listen(D device, Consumer<Runnable> gate);

    /** The device is gone. */
    void lost();

    /** For devices that only answer. */
    static <D extends Device> Ears<D> none() {
        return new Ears<>() {
            @Override
            public void listen(D device, Consumer<Runnable> gate) {
            }

            @Override
            public void lost() {
            }
        };
    }

    /** A card that lies there when the reader is lost is as good as taken. */
    final class ForCards implements Ears<CardReader> {

        private final News news;
        private final List<Consumer<CardPresence>> listeners = new ArrayList<>();
        private CardPresence last = CardPresence.ABSENT;

        ForCards(News news) {
            this.news = news;
        }

        synchronized void add(Consumer<CardPresence> listener) {
            listeners.add(listener);
            CardPresence now = last;
            news.tell(() -> listener.accept(now));
        }

        @Override
        public void listen(CardReader reader, Consumer<Runnable> gate) {
            reader.onCard(presence -> gate.accept(() -> heard(presence)));
        }

        private synchronized void heard(CardPresence presence) {
            if (presence != last) {
                last = presence;
                listeners.forEach(listener -> news.tell(() -> listener.accept(presence)));
            }
        }

        @Override
        public void lost() {
            heard(CardPresence.ABSENT);
        }
    }

    /** One for each printer; all tell the same listeners. */
    final class ForPapers implements Ears<TicketPrinter> {

        private final News news;
        private final List<Consumer<PaperExit>> listeners = new ArrayList<>();

        ForPapers(News news) {
            this.news = news;
        }

        synchronized void add(Consumer<PaperExit> listener) {
            listeners.add(listener);
        }

        @Override
        public void listen(TicketPrinter printer, Consumer<Runnable> gate) {
            printer.onExit(exit -> gate.accept(() -> heard(exit)));
        }

        private synchronized void heard(PaperExit exit) {
            listeners.forEach(listener -> news.tell(() -> listener.accept(exit)));
        }

        @Override
        public void lost() {
        }
    }

    final class ForCodes implements Ears<CodeReader> {

        private final News news;
        private final List<Consumer<String>> listeners = new ArrayList<>();

        ForCodes(News news) {
            this.news = news;
        }

        synchronized void add(Consumer<String> listener) {
            listeners.add(listener);
        }

        @Override
        public void listen(CodeReader reader, Consumer<Runnable> gate) {
            reader.onCode(text -> gate.accept(() -> heard(text)));
        }

        private synchronized void heard(String text) {
            listeners.forEach(listener -> news.tell(() -> listener.accept(text)));
        }

        @Override
        public void lost() {
        }
    }
}
