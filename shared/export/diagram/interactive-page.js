(() => {
  'use strict';
  document.documentElement.classList.add('live');

  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const open = (tab) => {
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = other !== tab;
    }
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener('click', () => open(tab));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = tabs[(at + step + tabs.length) % tabs.length];
      open(next);
      next.focus();
    });
  });
  if (tabs.length > 0) open(tabs[0]);

  const stage = document.getElementById('stage');
  const svg = stage.querySelector('svg');
  const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const whole = { x: left, y: top, width, height };
  let view = whole;
  const draw = () => svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  const around = (box, room) => {
    const size = stage.getBoundingClientRect();
    const unit = Math.max((box.width + 2 * room) / size.width, (box.height + 2 * room) / size.height) || 1;
    view = { width: unit * size.width, height: unit * size.height };
    view.x = box.x + (box.width - view.width) / 2;
    view.y = box.y + (box.height - view.height) / 2;
    draw();
  };
  const zoom = (factor, clientX, clientY) => {
    const size = stage.getBoundingClientRect();
    const next = Math.min(Math.max(view.width * factor, 60), 8 * whole.width + 4000);
    const part = { x: (clientX - size.left) / size.width, y: (clientY - size.top) / size.height };
    const scale = next / view.width;
    view = {
      x: view.x + view.width * part.x * (1 - scale),
      y: view.y + view.height * part.y * (1 - scale),
      width: next,
      height: view.height * scale,
    };
    draw();
  };
  const zoomMiddle = (factor) => {
    const size = stage.getBoundingClientRect();
    zoom(factor, size.left + size.width / 2, size.top + size.height / 2);
  };
  const move = (x, y) => {
    view = { ...view, x: view.x + x, y: view.y + y };
    draw();
  };
  const fit = () => around(whole, 0);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  fit();
  window.addEventListener('resize', () => around(view, 0));

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
      zoom(Math.exp(Math.max(-120, Math.min(120, pixels)) / 400), event.clientX, event.clientY);
    },
    { passive: false },
  );
  let drag;
  stage.addEventListener('pointerdown', (event) => {
    if (event.button > 1) return;
    drag = { x: event.clientX, y: event.clientY, moved: false };
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    if (drag === undefined) return;
    const unit = view.width / stage.getBoundingClientRect().width;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.abs(x) + Math.abs(y) < 4) return;
    drag = { x: event.clientX, y: event.clientY, moved: true };
    move(-x * unit, -y * unit);
  });
  stage.addEventListener('pointerup', (event) => {
    const moved = drag === undefined || drag.moved;
    drag = undefined;
    if (moved) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const object = under === null ? null : under.closest('[id^="node-"], [id^="edge-"]');
    choose(object === null ? [] : [object.id]);
  });
  stage.addEventListener('pointercancel', () => {
    drag = undefined;
  });
  stage.addEventListener('keydown', (event) => {
    const step = view.width / 12;
    const actions = {
      ArrowLeft: () => move(-step, 0),
      ArrowRight: () => move(step, 0),
      ArrowUp: () => move(0, -step),
      ArrowDown: () => move(0, step),
      '+': () => zoomMiddle(0.8),
      '=': () => zoomMiddle(0.8),
      '-': () => zoomMiddle(1.25),
      0: fit,
      Escape: () => choose([]),
    };
    const action = actions[event.key];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
  const buttons = { 'zoom-in': () => zoomMiddle(0.8), 'zoom-out': () => zoomMiddle(1.25), 'zoom-fit': fit };
  for (const [id, action] of Object.entries(buttons)) document.getElementById(id).addEventListener('click', action);

  const findings = [...document.querySelectorAll('[data-shows]')];
  const shownBy = (finding) => finding.dataset.shows.split(' ');
  const choose = (ids, chosen) => {
    for (const lit of svg.querySelectorAll('.lit')) lit.classList.remove('lit');
    const objects = ids.map((id) => document.getElementById(id)).filter((object) => object !== null);
    for (const object of objects) object.classList.add('lit');
    for (const finding of findings) {
      const isMeant = chosen === undefined ? shownBy(finding).some((id) => ids.includes(id)) : finding === chosen;
      finding.setAttribute('aria-pressed', String(isMeant));
    }
    if (chosen === undefined) {
      const first = findings.find((finding) => finding.getAttribute('aria-pressed') === 'true');
      if (first !== undefined) first.scrollIntoView({ block: 'nearest' });
      return;
    }
    const unit = svg.getScreenCTM();
    const boxes = objects.map((object) => object.getBoundingClientRect());
    if (boxes.length === 0 || unit === null) return;
    const toPlan = unit.inverse();
    const corners = boxes.flatMap((box) => [
      new DOMPoint(box.left, box.top).matrixTransform(toPlan),
      new DOMPoint(box.right, box.bottom).matrixTransform(toPlan),
    ]);
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    around({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, 160);
  };
  for (const finding of findings) finding.addEventListener('click', () => choose(shownBy(finding), finding));
})();
