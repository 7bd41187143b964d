// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import javax.imageio.ImageIO;

/** Cost against size, both in decades: what is linear in all is level in the cost of one. */
final class LogPlot {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;
  private static final int LEFT = 90;
  private static final int LINE = 18;
  private static final int RIGHT = WIDTH - 60;
  private static final int BOTTOM = HEIGHT - 60;
  private static final List<Color> COLORS =
      List.of(
          new Color(0x1F5FA8),
          new Color(0xC4501B),
          new Color(0x2E8540),
          new Color(0x7A3E9D),
          new Color(0x555555));

  private final String title;
  private final Map<String, Map<Long, Double>> curves;
  private final int top;
  private final double firstSize;
  private final double lastSize;
  private final double firstCost;
  private final double lastCost;

  /**
   * A plot.
   *
   * @param curves by name; each has a cost for some sizes, all above zero
   */
  LogPlot(String title, Map<String, Map<Long, Double>> curves) {
    this.title = title;
    this.curves = curves;
    top = 50 + LINE * curves.size();
    List<Double> sizes =
        curves.values().stream()
            .flatMap(curve -> curve.keySet().stream())
            .map(size -> Math.log10(size))
            .sorted()
            .toList();
    List<Double> costs =
        curves.values().stream()
            .flatMap(curve -> curve.values().stream())
            .map(Math::log10)
            .sorted()
            .toList();
    firstSize = Math.floor(sizes.get(0));
    lastSize = Math.max(firstSize + 1, Math.ceil(sizes.get(sizes.size() - 1)));
    firstCost = Math.floor(costs.get(0));
    lastCost = Math.max(firstCost + 1, Math.ceil(costs.get(costs.size() - 1)));
  }

  void write(Path file) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    graphics.setColor(Color.BLACK);
    graphics.drawString(title + " against size", LEFT, 25);
    grid(graphics);
    int index = 0;
    for (Entry<String, Map<Long, Double>> curve : curves.entrySet()) {
      graphics.setColor(COLORS.get(index % COLORS.size()));
      draw(graphics, curve.getValue());
      graphics.drawString(curve.getKey(), LEFT + 12, 25 + LINE * (index + 1));
      index++;
    }
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void grid(Graphics2D graphics) {
    for (int decade = (int) firstSize; decade <= lastSize; decade++) {
      line(graphics, x(decade), top, x(decade), BOTTOM);
      graphics.drawString(Numbers.text(Math.pow(10, decade)), (int) x(decade) - 15, BOTTOM + 20);
    }
    for (int decade = (int) firstCost; decade <= lastCost; decade++) {
      line(graphics, LEFT, y(decade), RIGHT, y(decade));
      graphics.drawString(Numbers.text(Math.pow(10, decade)), 15, (int) y(decade) + 5);
    }
  }

  private static void line(Graphics2D graphics, double x, double y, double toX, double toY) {
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.drawLine((int) x, (int) y, (int) toX, (int) toY);
    graphics.setColor(Color.BLACK);
  }

  private void draw(Graphics2D graphics, Map<Long, Double> curve) {
    graphics.setStroke(new BasicStroke(2));
    Path2D path = new Path2D.Double();
    for (Entry<Long, Double> point : curve.entrySet()) {
      double x = x(Math.log10(point.getKey()));
      double y = y(Math.log10(point.getValue()));
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      graphics.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
    }
    graphics.draw(path);
    graphics.setStroke(new BasicStroke(1));
  }

  private double x(double decade) {
    return LEFT + (decade - firstSize) / (lastSize - firstSize) * (RIGHT - LEFT);
  }

  private double y(double decade) {
    return BOTTOM - (decade - firstCost) / (lastCost - firstCost) * (BOTTOM - top);
  }
}
