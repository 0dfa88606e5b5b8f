package io.github.sfntest.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The largest pairing of rows with columns that go together (augmenting paths). */
final class Pairing {

  private static final int NONE = -1;

  private final boolean[][] compatible;
  private final int[] rowOf;
  private final int[] columnOf;

  private Pairing(boolean[][] compatible, int columns) {
    this.compatible = compatible;
    this.rowOf = new int[columns];
    this.columnOf = new int[compatible.length];
    Arrays.fill(rowOf, NONE);
    Arrays.fill(columnOf, NONE);
  }

  static Pairing of(boolean[][] compatible, int columns) {
    Pairing pairing = new Pairing(compatible, columns);
    for (int row = 0; row < compatible.length; row++) {
      pairing.augment(row, new boolean[columns]);
    }
    return pairing;
  }

  List<Integer> unpairedRows() {
    return unpaired(columnOf);
  }

  List<Integer> unpairedColumns() {
    return unpaired(rowOf);
  }

  private boolean augment(int row, boolean[] tried) {
    for (int column = 0; column < tried.length; column++) {
      if (compatible[row][column] && !tried[column]) {
        tried[column] = true;
        if (rowOf[column] == NONE || augment(rowOf[column], tried)) {
          rowOf[column] = row;
          columnOf[row] = column;
          return true;
        }
      }
    }
    return false;
  }

  private static List<Integer> unpaired(int[] partners) {
    return IntStream.range(0, partners.length).filter(i -> partners[i] == NONE).boxed().toList();
  }
}
