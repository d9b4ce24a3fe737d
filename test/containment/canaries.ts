/** Secrets of the forms that the field has; none stands anywhere else. */
export const secrets = {
  'access token': 'Zk3vQ9xT-canary7Lw2mNpR5sUaY8bEcHgJdKf4tXqVzWo1iPyMlSnBrGuCe6h0A',
  'client secret': 'hT6yR_canary-secret-Wq2zL9mXcV5bN8kJ4gF1dS7aP3oIuE0',
  'refresh token': 'r7Kp_canary-refresh-Q2wE4rT6yU8iO0pA1sD3fG5hJ7kL9zX',
  cookie: 'cookieCanary5vB7nM9qW1eR3tY',
} as const;

export const canaries = Object.entries(secrets);

/** A number that somebody is called at: no secret where it is judged, but nothing to keep or to log. */
export const phoneNumber = '+13175550187';
