import type { Page } from './page.js';
import { devicesPage } from './pages/devices.js';
import { onboardingPage } from './pages/onboarding.js';
import { overviewPage } from './pages/overview.js';
import { remindersPage } from './pages/reminders.js';

/** Every page of the portal, in the order of the navigation. A new page is one file and one line here. */
export const pages: readonly Page[] = [overviewPage, devicesPage, onboardingPage, remindersPage];

/** Where the portal opens. */
export const home = devicesPage;
